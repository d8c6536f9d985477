package org.papertide.index.consume.seat;

import io.quarkus.logging.Log;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.function.Consumer;

/// The thread that polls: only there may the consumer be told anything. Safe for any thread.
@ApplicationScoped
class PollingThread {

  private final Instance<KafkaClientService> clients;

  PollingThread(Instance<KafkaClientService> clients) {
    this.clients = clients;
  }

  /// Has this done between two polls, soon; does not wait for it. A failure is logged.
  void run(Consumer<org.apache.kafka.clients.consumer.Consumer<byte[], byte[]>> action) {
    clients
        .get()
        .<byte[], byte[]>getConsumer(Seats.CHANNEL)
        .runOnPollingThread(action)
        .subscribe()
        .with(
            nothing -> {}, failure -> Log.warnf("The consumer refused: %s", failure.getMessage()));
  }
}
