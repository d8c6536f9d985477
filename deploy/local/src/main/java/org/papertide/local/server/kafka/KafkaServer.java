package org.papertide.local.server.kafka;

/// A Kafka broker of one's own, which may be taken away and given back.
///
/// Acknowledged records, topics and the address outlive everything but [#close].
public interface KafkaServer extends AutoCloseable {

  String bootstrapServers();

  /// Stops the broker in order; its data stays.
  void stop();

  /// Lets it hang: it keeps its connections and answers nothing.
  void halt();

  /// Ends what [#halt] began.
  void resume();

  /// Starts it again on the same data and address, and waits until it answers.
  void restart();

  @Override
  void close();
}
