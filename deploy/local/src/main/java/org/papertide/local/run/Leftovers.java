package org.papertide.local.run;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.papertide.local.server.kafka.LocalKafka;
import org.papertide.local.server.postgres.LocalPostgres;
import org.papertide.local.server.process.Orphan;
import org.papertide.local.setting.DataFolder;

/// What a launcher that was killed has left running.
public final class Leftovers {

  // Longer than the thirty seconds after which a tether kills what does not end.
  private static final Duration PATIENCE = Duration.ofSeconds(35);

  private Leftovers() {}

  /// Ends the processes of an earlier run on this folder, in order, and waits until they are gone.
  /// For the holder of the folder's lock.
  public static void end(DataFolder data, Progress progress) {
    Path run = data.run();
    List<Optional<Orphan>> found =
        List.of(
            service(Part.INGEST, run),
            service(Part.INDEX, run),
            service(Part.API, run),
            LocalKafka.orphan(data.kafka()),
            LocalPostgres.orphan(data.postgres()));
    found.stream()
        .flatMap(Optional::stream)
        .forEach(
            orphan -> {
              progress.say(
                  "Ending %s (pid %d), which an earlier run has left behind."
                      .formatted(orphan.name(), orphan.process().pid()));
              if (!orphan.end(PATIENCE)) {
                progress.say("  it did not end in time and was killed");
              }
            });
  }

  private static Optional<Orphan> service(Part part, Path run) {
    return Orphan.find(part.title(), run, Service.STOP_SIGNAL);
  }
}
