package org.papertide.local.server.kafka;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// How a single broker behaves, wherever it runs: all that does not say where it is.
public final class BrokerSettings {

  private static final Map<String, String> SETTINGS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("auto.create.topics.enable", "false"),
              Map.entry("offsets.topic.replication.factor", "1"),
              Map.entry("offsets.topic.num.partitions", "4"),
              Map.entry("transaction.state.log.replication.factor", "1"),
              Map.entry("transaction.state.log.min.isr", "1"),
              Map.entry("transaction.state.log.num.partitions", "4"),
              Map.entry("share.coordinator.state.topic.replication.factor", "1"),
              Map.entry("share.coordinator.state.topic.min.isr", "1"),
              Map.entry("share.coordinator.state.topic.num.partitions", "1"),
              Map.entry("group.initial.rebalance.delay.ms", "0"),
              // With one broker there is no replica to rely on.
              Map.entry("log.flush.interval.messages", "1"),
              Map.entry("message.max.bytes", "2097152")));

  private BrokerSettings() {}

  /// As lines of a broker's properties file.
  static String asProperties() {
    return SETTINGS.entrySet().stream()
        .map(setting -> setting.getKey() + "=" + setting.getValue() + "\n")
        .collect(Collectors.joining());
  }

  /// As variables of the environment, in the way that the images of Apache Kafka name them.
  public static Map<String, String> asEnvironment() {
    return SETTINGS.entrySet().stream()
        .collect(
            Collectors.toMap(
                setting -> "KAFKA_" + setting.getKey().replace('.', '_').toUpperCase(Locale.ROOT),
                Map.Entry::getValue));
  }
}
