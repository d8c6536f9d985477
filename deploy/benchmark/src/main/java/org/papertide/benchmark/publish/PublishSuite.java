package org.papertide.benchmark.publish;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.papertide.benchmark.Workload;
import org.papertide.benchmark.measure.Comparison;
import org.papertide.benchmark.measure.ProcessMeter;
import org.papertide.benchmark.measure.Run;
import org.papertide.benchmark.system.EventTopic;
import org.papertide.benchmark.system.ServiceProcess;
import org.papertide.benchmark.system.Services;

/// Ours: dumps over HTTP until every event is acknowledged. Beside it: the same events, already
/// made, by a bare producer.
public final class PublishSuite {

  private static final double GOAL = 0.6;

  private final Workload workload;
  private final EventTopic topic;

  public PublishSuite(Workload workload) {
    this.workload = workload;
    this.topic = workload.topic();
  }

  public Comparison run() {
    topic.recreate();
    List<Run> ours = new ArrayList<>();
    List<Run> bare = new ArrayList<>();
    try (ServiceProcess ingest = Services.ingest(workload.site(), workload.servers())) {
      workload.say("publish: warm-up");
      workload.pushAll(ingest);
      Path events = workload.site().home().resolve("events");
      EventFile.write(topic, events);
      TopicDigest expected = TopicDigest.of(topic);
      for (int repetition = 1; repetition <= workload.repetitions(); repetition++) {
        ours.add(checked(expected, () -> push(ingest, expected.records())));
        bare.add(checked(expected, () -> send(events, expected.records())));
        workload.say(
            "publish %d/%d: ours %,.0f events/s, bare producer %,.0f"
                .formatted(
                    repetition,
                    workload.repetitions(),
                    ours.getLast().rate(),
                    bare.getLast().rate()));
      }
    }
    return new Comparison(
        "publish", "events", "ingest-service over HTTP", "bare KafkaProducer", GOAL, ours, bare);
  }

  private interface Side {
    Run run();
  }

  private Run checked(TopicDigest expected, Side side) {
    topic.truncate();
    Run run = side.run();
    TopicDigest written = TopicDigest.of(topic);
    if (!written.equals(expected)) {
      throw new IllegalStateException("not the same events: " + written + ", not " + expected);
    }
    return run;
  }

  private Run push(ServiceProcess ingest, long events) {
    try (ProcessMeter service = ProcessMeter.of(ingest.pid());
        ProcessMeter broker = ProcessMeter.of(workload.servers().kafka().process().pid())) {
      long start = System.nanoTime();
      workload.pushAll(ingest);
      double seconds = (System.nanoTime() - start) / 1e9;
      return new Run(
          events,
          seconds,
          new TreeMap<>(Map.of("ingest-service", service.usage(), "Kafka", broker.usage())));
    }
  }

  private Run send(Path file, long events) {
    try (BareProducerProcess bare =
            BareProducerProcess.warm(workload.servers(), file, Math.min(events, 100_000));
        ProcessMeter producer = ProcessMeter.of(bare.pid());
        ProcessMeter broker = ProcessMeter.of(workload.servers().kafka().process().pid())) {
      double seconds = bare.send();
      return new Run(
          events,
          seconds,
          new TreeMap<>(Map.of("producer", producer.usage(), "Kafka", broker.usage())));
    }
  }
}
