package org.papertide.ingest.publish;

import static org.papertide.ingest.publish.PublishException.Cause.TOPIC_MISSING;
import static org.papertide.ingest.publish.PublishException.Cause.UNREACHABLE;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/// Asks the broker whether the topic is there, without ever making it: a producer's own question
/// for it would, on brokers that allow that. For any number of threads.
@ApplicationScoped
class TopicCheck {

  private final PublishSettings settings;
  private @Nullable Admin admin;

  TopicCheck(PublishSettings settings) {
    this.settings = settings;
  }

  /// Returns once the broker has said that the topic is there.
  ///
  /// @throws PublishException when it is not, or no broker answers within the check's timeout
  void require() {
    try {
      DescribeTopicsOptions options =
          new DescribeTopicsOptions().timeoutMs((int) settings.checkTimeout().toMillis());
      admin().describeTopics(List.of(settings.topic()), options).allTopicNames().get();
    } catch (ExecutionException failure) {
      throw failure.getCause() instanceof UnknownTopicOrPartitionException
          ? missing(failure)
          : unreachable(failure);
    } catch (KafkaException failure) {
      throw unreachable(failure);
    } catch (InterruptedException failure) {
      Thread.currentThread().interrupt();
      throw unreachable(failure);
    }
  }

  @PreDestroy
  synchronized void close() {
    if (admin != null) {
      admin.close(Duration.ZERO);
      admin = null;
    }
  }

  private synchronized Admin admin() {
    if (admin == null) {
      int timeout = (int) settings.checkTimeout().toMillis();
      admin =
          Admin.create(
              Map.of(
                  AdminClientConfig.CLIENT_ID_CONFIG,
                  "papertide-ingest-check",
                  AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                  settings.bootstrapServers(),
                  AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                  timeout,
                  AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                  timeout));
    }
    return admin;
  }

  private PublishException missing(Exception cause) {
    String detail =
        ("Kafka has no topic `%s`. Create it with the partitions and retention that it should"
                + " have; this service never does.")
            .formatted(settings.topic());
    return new PublishException(TOPIC_MISSING, detail, cause);
  }

  private PublishException unreachable(Exception cause) {
    String detail =
        "Kafka did not answer at %s. Nothing was published. Push the dump again later."
            .formatted(settings.bootstrapServers());
    return new PublishException(UNREACHABLE, detail, cause);
  }
}
