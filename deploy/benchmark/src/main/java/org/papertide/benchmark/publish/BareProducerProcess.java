package org.papertide.benchmark.publish;

import java.nio.file.Path;
import org.papertide.benchmark.system.ChildJvm;
import org.papertide.benchmark.system.Servers;
import org.papertide.local.server.kafka.Topics;

/// Runs a [BareProducer] as a process of its own.
public final class BareProducerProcess implements AutoCloseable {

  private static final String WARM_UP = "warm-up";
  private static final int PARTITIONS = 4;

  private final ChildJvm process;

  private BareProducerProcess(ChildJvm process) {
    this.process = process;
  }

  /// Appends the events of a file to the topic.
  public static void append(Servers servers, Path events) {
    try (BareProducerProcess producer = warm(servers, events, 0)) {
      producer.send();
    }
  }

  /// Starts it and lets it warm up.
  static BareProducerProcess warm(Servers servers, Path events, long warmUp) {
    String bootstrap = servers.kafka().bootstrapServers();
    Topics.create(bootstrap, WARM_UP, PARTITIONS);
    ChildJvm process =
        ChildJvm.start(
            BareProducer.class,
            200,
            bootstrap,
            events.toString(),
            WARM_UP,
            Long.toString(warmUp),
            Topics.PAPERS);
    process.await("start");
    return new BareProducerProcess(process);
  }

  /// Sends everything, and returns the seconds until the last event was acknowledged.
  double send() {
    // A line of its own: the producer goes on at the first byte and ends at the next.
    process.tell("");
    return Long.parseLong(process.await("end")) / 1e9;
  }

  long pid() {
    return process.pid();
  }

  @Override
  public void close() {
    process.close();
  }
}
