package org.papertide.benchmark.follow;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.papertide.benchmark.Library;
import org.papertide.benchmark.answer.Drawing;
import org.papertide.benchmark.measure.Clients;
import org.papertide.benchmark.measure.FileCache;
import org.papertide.benchmark.measure.Goal;
import org.papertide.benchmark.measure.Latencies;
import org.papertide.benchmark.measure.ProcessMeter;
import org.papertide.benchmark.measure.Result;
import org.papertide.benchmark.measure.Times;
import org.papertide.benchmark.measure.Usage;
import org.papertide.benchmark.system.ApiClient;
import org.papertide.benchmark.system.ServiceProcess;

/// From the start of the process until it is ready, on an index that is there already, and the most
/// memory that it has held after a thousand searches.
public final class StartSuite {

  private static final int SEARCHES = 1_000;
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Library library;

  public StartSuite(Library library) {
    this.library = library;
  }

  public Result run() throws SQLException, IOException {
    List<String> queries =
        Drawing.of(
            library.papers(),
            SEARCHES,
            (questions, paper) -> questions.query(paper.title(), paper.text()));
    library.api().close();
    long[] nanos = new long[library.workload().repetitions()];
    double cpuSeconds = 0;
    long peakBytes = 0;
    for (int repetition = 0; repetition < nanos.length; repetition++) {
      FileCache.warm(library.apiIndex());
      long start = System.nanoTime();
      try (ServiceProcess api = library.launch();
          ProcessMeter meter = ProcessMeter.of(api.pid())) {
        api.awaitReady(PATIENCE);
        nanos[repetition] = System.nanoTime() - start;
        Clients.run(1, queries, new ApiClient(api)::search);
        Usage usage = meter.usage();
        cpuSeconds += usage.cpuSeconds();
        peakBytes = Math.max(peakBytes, usage.peakBytes());
      }
      library
          .workload()
          .say(
              "start %d/%d: %.2f s"
                  .formatted(repetition + 1, nanos.length, nanos[repetition] / 1e9));
    }
    return result(Latencies.of(nanos), new Usage(cpuSeconds / nanos.length, peakBytes));
  }

  private static Result result(Latencies starts, Usage usage) {
    Times times = new Times();
    times.row(
        "ready; processor time and memory after 1,000 searches",
        starts,
        Double.NaN,
        Map.of("api-service", usage));
    times.goal(Goal.atMost("the slowest start", starts.percentile(100) / 1_000, " s", 4));
    times.goal(Goal.atMost("peak memory", usage.peakBytes() / 1e6, " MB", 1_600));
    return times;
  }
}
