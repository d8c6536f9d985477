package org.papertide.benchmark.lucene;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.papertide.benchmark.Library;
import org.papertide.benchmark.measure.ProcessMeter;
import org.papertide.benchmark.measure.Run;
import org.papertide.benchmark.system.ChildJvm;

/// Runs a [BareIndexer] as a process of its own.
public final class BareIndexProcess {

  private static final int HEAP_MEGABYTES = 500;
  // Twice what most papers take, so that the collector has no trouble.
  private static final int BYTES_A_PAPER = 3_000;

  private BareIndexProcess() {}

  /// Indexes the papers, of which the first fifth is not counted.
  public static Run run(PaperFile papers, Path directory) {
    int warmUp = (int) (papers.size() * Library.WARM_UP);
    long heap = HEAP_MEGABYTES + (long) papers.size() * BYTES_A_PAPER / 1_000_000;
    try (ChildJvm indexer =
        ChildJvm.start(
            BareIndexer.class,
            Math.toIntExact(heap),
            papers.path().toString(),
            directory.toString(),
            Integer.toString(warmUp))) {
      indexer.await("start");
      try (ProcessMeter meter = ProcessMeter.of(indexer.pid())) {
        indexer.tell("");
        double seconds = Long.parseLong(indexer.await("end")) / 1e9;
        return new Run(
            papers.size() - warmUp, seconds, new TreeMap<>(Map.of("bare Lucene", meter.usage())));
      }
    }
  }
}
