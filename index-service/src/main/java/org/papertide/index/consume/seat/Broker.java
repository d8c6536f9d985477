package org.papertide.index.consume.seat;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// What the broker knows that no record says: which life of a topic this is, and how far back it
/// goes.
///
/// Safe for any thread. Every call asks the broker and may take up to 5 s.
@ApplicationScoped
public class Broker {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final String bootstrapServers;
  private @Nullable Admin admin;

  Broker(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
    this.bootstrapServers = bootstrapServers;
  }

  /// The ids of topics; a topic made anew has another one.
  ///
  /// @throws BrokerUnavailableException if it does not answer, or has no such topic
  public Map<String, UUID> topicIds(Collection<String> topics) throws BrokerUnavailableException {
    Map<String, UUID> ids = new HashMap<>();
    ask(admin -> admin.describeTopics(topics).allTopicNames())
        .forEach((name, topic) -> ids.put(name, uuid(topic.topicId())));
    return ids;
  }

  /// The first offsets of partitions that still exist.
  ///
  /// @throws BrokerUnavailableException if it does not answer
  public Map<TopicPartition, Long> beginnings(Collection<TopicPartition> partitions)
      throws BrokerUnavailableException {
    return offsets(partitions, OffsetSpec.earliest());
  }

  /// The offsets that the next records of partitions will have.
  ///
  /// @throws BrokerUnavailableException if it does not answer
  public Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions)
      throws BrokerUnavailableException {
    return offsets(partitions, OffsetSpec.latest());
  }

  private Map<TopicPartition, Long> offsets(Collection<TopicPartition> partitions, OffsetSpec which)
      throws BrokerUnavailableException {
    Map<TopicPartition, OffsetSpec> questions = new HashMap<>();
    partitions.forEach(partition -> questions.put(partition, which));
    Map<TopicPartition, Long> offsets = new HashMap<>();
    ask(admin -> admin.listOffsets(questions).all())
        .forEach((partition, answer) -> offsets.put(partition, answer.offset()));
    return offsets;
  }

  private interface Question<T> {
    KafkaFuture<T> to(Admin admin);
  }

  private <T> T ask(Question<T> question) throws BrokerUnavailableException {
    try {
      return question.to(admin()).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException | KafkaException e) {
      throw new BrokerUnavailableException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BrokerUnavailableException(e);
    }
  }

  /// Made at the first question: where no name of a broker can be resolved yet, making it fails.
  private synchronized Admin admin() {
    if (admin == null) {
      admin =
          Admin.create(
              Map.of(
                  AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                  bootstrapServers,
                  AdminClientConfig.CLIENT_ID_CONFIG,
                  "index-service",
                  AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                  (int) PATIENCE.toMillis(),
                  AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                  (int) PATIENCE.toMillis()));
    }
    return admin;
  }

  @PreDestroy
  synchronized void close() {
    if (admin != null) {
      admin.close(Duration.ofSeconds(1));
    }
  }

  private static UUID uuid(Uuid id) {
    return new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits());
  }

  /// The topics of these partitions.
  public static List<String> names(Collection<TopicPartition> partitions) {
    return partitions.stream().map(TopicPartition::topic).distinct().toList();
  }
}
