package org.papertide.benchmark.follow;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.papertide.benchmark.Library;
import org.papertide.benchmark.Workload;
import org.papertide.benchmark.corpus.Papers;
import org.papertide.benchmark.measure.FileCache;
import org.papertide.benchmark.measure.Goal;
import org.papertide.benchmark.measure.Latencies;
import org.papertide.benchmark.measure.ProcessMeter;
import org.papertide.benchmark.measure.Result;
import org.papertide.benchmark.measure.Times;
import org.papertide.benchmark.system.ApiClient;
import org.papertide.benchmark.system.Progress;
import org.papertide.benchmark.system.ServiceProcess;

/// From the commit of a paper in PostgreSQL until a search over HTTP finds it: while nothing else
/// happens, and while a thousand papers a second come in.
public final class FreshSuite {

  private static final int SAMPLES = 300;
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int LONGEST_PAUSE_MILLIS = 50;
  // Long enough to leave the processors to what is measured.
  private static final int BETWEEN_ASKING_MILLIS = 5;
  // Beyond all that a dump has, so that their texts are new.
  private static final int FIRST_PROBE = 4_000_000;
  private static final int FIRST_COMING = 5_000_000;

  private final Library library;
  private final Papers papers;
  private final SplittableRandom random = new SplittableRandom();
  private int next = FIRST_PROBE;

  /// @param papers where new ones come from
  public FreshSuite(Library library, Papers papers) {
    this.library = library;
    this.papers = papers;
  }

  public Result run() throws SQLException, IOException {
    Workload workload = library.workload();
    Times times = new Times();
    try (ServiceProcess api = library.api();
        NewPapers probes = new NewPapers(workload.servers().postgres().connect(), "probe");
        NewPapers inflow = new NewPapers(workload.servers().postgres().connect(), "inflow")) {
      ApiClient client = new ApiClient(api);
      FileCache.warm(library.apiIndex());
      sample(probes, client, SAMPLES);
      Latencies idle = measured(times, "idle", api, () -> sample(probes, client, SAMPLES));
      try (Inflow coming = new Inflow(inflow, papers, FIRST_COMING)) {
        sample(probes, client, SAMPLES);
        Latencies busy =
            measured(times, "1,000 papers a second", api, () -> sample(probes, client, SAMPLES));
        times.line("%,.0f papers a second came in.".formatted(coming.rate()));
        times.goal(Goal.atMost("p99 idle", idle.percentile(99), " ms", 300));
        times.goal(Goal.atMost("p99 under load", busy.percentile(99), " ms", 600));
      }
    }
    return times;
  }

  private interface Sampling {
    Latencies run() throws SQLException, IOException;
  }

  private static Latencies measured(Times times, String name, ServiceProcess api, Sampling sampling)
      throws SQLException, IOException {
    try (ProcessMeter meter = ProcessMeter.of(api.pid())) {
      Latencies latencies = sampling.run();
      times.row(name, latencies, Double.NaN, Map.of("api-service", meter.usage()));
      return latencies;
    }
  }

  private Latencies sample(NewPapers probes, ApiClient client, int count)
      throws SQLException, IOException {
    Progress progress = new Progress("fresh: found", "new papers", count);
    long[] nanos = new long[count];
    for (int i = 0; i < count; i++) {
      // Not in step with whatever happens at regular times.
      pause(random.nextInt(1, LONGEST_PAUSE_MILLIS));
      nanos[i] = findable(probes, client);
      progress.at(i);
    }
    return Latencies.of(nanos);
  }

  private long findable(NewPapers probes, ApiClient client) throws SQLException, IOException {
    Papers.Paper paper = papers.get(next);
    String word = "papertideprobe" + next;
    next++;
    String id =
        probes.write(
            List.of(
                new Papers.Paper(
                    paper.id(),
                    paper.title() + " " + word,
                    paper.abstractText(),
                    paper.authors(),
                    paper.category(),
                    paper.publishedOn())));
    long committed = System.nanoTime();
    while (!finds(client, word, id)) {
      if (System.nanoTime() - committed > PATIENCE.toNanos()) {
        throw new IllegalStateException("not found within " + PATIENCE + ": " + id);
      }
      pause(BETWEEN_ASKING_MILLIS);
    }
    return System.nanoTime() - committed;
  }

  private static boolean finds(ApiClient client, String word, String id) throws IOException {
    return new String(client.search(word), StandardCharsets.UTF_8).contains("\"" + id + "\"");
  }

  private static void pause(long millis) {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
