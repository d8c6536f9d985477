package org.papertide.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.papertide.benchmark.publish.BareProducerProcess;
import org.papertide.benchmark.publish.EventFile;
import org.papertide.benchmark.system.EventTopic;
import org.papertide.benchmark.system.Servers;
import org.papertide.benchmark.system.ServiceProcess;
import org.papertide.benchmark.system.Services;

/// What every suite works on: the servers, the dumps, and the topic that they fill.
///
/// @param site where the services are and may write
/// @param dumps the files to push
/// @param repetitions of each side
public record Workload(
    ServiceProcess.Site site, Servers servers, List<Path> dumps, int repetitions) {

  // Given, so that every push of a file makes the same dump.
  private static final String QUERY = "source=benchmark&capturedAt=2025-11-25T00:00:00Z";

  public EventTopic topic() {
    return new EventTopic(servers.kafka().bootstrapServers());
  }

  /// Pushes all dumps, one after the other.
  public void pushAll(ServiceProcess ingest) {
    dumps.forEach(dump -> ingest.push(dump, QUERY));
  }

  /// Makes the topic anew, with the events of all dumps in it.
  public void fillTopic() {
    topic().recreate();
    if (Files.exists(events())) {
      fillAgain();
      return;
    }
    try (ServiceProcess ingest = Services.ingest(site, servers)) {
      pushAll(ingest);
    }
    EventFile.write(topic(), events());
  }

  /// Appends the same events once more.
  public void fillAgain() {
    BareProducerProcess.append(servers, events());
  }

  private Path events() {
    return site.home().resolve("topic.events");
  }

  /// Tells how far it is.
  public void say(String line) {
    System.out.println("  " + line);
  }
}
