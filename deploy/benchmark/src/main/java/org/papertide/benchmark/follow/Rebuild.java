package org.papertide.benchmark.follow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.papertide.benchmark.Library;
import org.papertide.benchmark.measure.ProcessMeter;
import org.papertide.benchmark.measure.Run;
import org.papertide.benchmark.system.ApiClient;
import org.papertide.benchmark.system.Progress;
import org.papertide.benchmark.system.ServiceProcess;
import org.papertide.benchmark.system.Waiting;
import org.papertide.local.server.Folders;

/// api-service building an index of all that PostgreSQL holds.
public final class Rebuild {

  private static final Pattern APPLIED =
      Pattern.compile("(?m)^papertide_api_feed_applied_total\\{.*kind=\"paper\".*} (\\S+)$");
  private static final Pattern PAPERS = Pattern.compile("\"papers\"\\s*:\\s*(\\d+)");
  // A look costs the service a few milliseconds.
  private static final int LOOKS = 20;

  private final ServiceProcess api;
  private final ApiClient client;
  private final Progress progress;

  private Rebuild(ServiceProcess api, ApiClient client, int size) {
    this.api = api;
    this.client = client;
    this.progress = new Progress("indexed", "papers", size);
  }

  /// Removes the index and starts the service; what it takes is counted from the first fifth of the
  /// papers until the service is ready, which is when the new index is durable and answers.
  ///
  /// @param size how many papers there are
  /// @throws IllegalStateException if the index has another number of papers
  public static Run run(Library library, int size) {
    try {
      Folders.delete(library.apiIndex());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try (ServiceProcess api = library.launch()) {
      return new Rebuild(api, new ApiClient(api), size).measure(library, size);
    }
  }

  private Run measure(Library library, int size) {
    while (applied() < size * Library.WARM_UP) {
      waitABit();
    }
    try (ProcessMeter service = ProcessMeter.of(api.pid());
        ProcessMeter database =
            ProcessMeter.of(library.workload().servers().postgres().process().pid())) {
      long begun = applied();
      long start = System.nanoTime();
      while (!api.isReady()) {
        applied();
        waitABit();
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      requireAll(size);
      return new Run(
          size - begun,
          seconds,
          new TreeMap<>(Map.of("api-service", service.usage(), "PostgreSQL", database.usage())));
    }
  }

  private void waitABit() {
    if (!api.isAlive()) {
      throw new IllegalStateException("api-service has ended; see " + api.log());
    }
    for (int step = 0; step < LOOKS; step++) {
      Waiting.briefly();
    }
  }

  private long applied() {
    try {
      String metrics = new String(client.get("/q/metrics"), StandardCharsets.UTF_8);
      Matcher applied = APPLIED.matcher(metrics);
      return progress.at(applied.find() ? (long) Double.parseDouble(applied.group(1)) : 0);
    } catch (IOException notYet) {
      return 0;
    }
  }

  private void requireAll(int size) {
    try {
      String health = new String(client.get("/q/health/ready"), StandardCharsets.UTF_8);
      Matcher papers = PAPERS.matcher(health);
      if (!papers.find() || Integer.parseInt(papers.group(1)) != size) {
        throw new IllegalStateException("not an index of " + size + " papers: " + health);
      }
    } catch (IOException e) {
      throw new IllegalStateException("api-service is ready and does not answer", e);
    }
  }
}
