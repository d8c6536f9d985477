package org.papertide.local.server.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/// The topics, as a deployment makes them. The services only check that they are there.
public final class Topics {

  /// The topic of all events.
  public static final String PAPERS = "papers";

  private static final int PARTITIONS = 4;
  // Long enough to mend index-service or its database without losing an event.
  private static final Duration RETENTION = Duration.ofDays(14);
  // An abstract of 50,000 characters is 200 KB of UTF-8 at most; escapes in JSON can take six bytes
  // for one.
  private static final int LARGEST_EVENT_BYTES = 2 * 1024 * 1024;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private Topics() {}

  /// Makes the topic of events where it is missing; one that is there stays as it is.
  ///
  /// @throws IllegalStateException if the broker refuses or does not answer within 60 s
  public static void create(String bootstrapServers) {
    create(bootstrapServers, PAPERS, PARTITIONS);
  }

  /// Makes a topic with a name and partitions of one's own, otherwise as [#create(String)] does.
  public static void create(String bootstrapServers, String name, int partitions) {
    NewTopic topic =
        new NewTopic(name, partitions, (short) 1)
            .configs(
                Map.of(
                    TopicConfig.RETENTION_MS_CONFIG, Long.toString(RETENTION.toMillis()),
                    TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(LARGEST_EVENT_BYTES)));
    try (Admin admin =
        Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
      admin.createTopics(List.of(topic)).all().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw new IllegalStateException("cannot make the topic " + name, e);
      }
    } catch (TimeoutException e) {
      throw new IllegalStateException("the broker did not make the topic " + name + " in time", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while making the topic " + name, e);
    }
  }
}
