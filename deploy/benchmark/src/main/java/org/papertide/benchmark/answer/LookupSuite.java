package org.papertide.benchmark.answer;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.papertide.benchmark.Library;
import org.papertide.benchmark.Workload;
import org.papertide.benchmark.measure.Clients;
import org.papertide.benchmark.measure.FileCache;
import org.papertide.benchmark.measure.Goal;
import org.papertide.benchmark.measure.Result;
import org.papertide.benchmark.measure.Rounds;
import org.papertide.benchmark.measure.Times;
import org.papertide.benchmark.system.ApiClient;
import org.papertide.benchmark.system.ServiceProcess;

/// What must come at once: a paper by its id, and suggestions while one types; one client, no
/// question twice.
public final class LookupSuite {

  private static final int WARM_UP = 40_000;
  // Some seconds of each: in less, a burst of one compiler would be the tail.
  private static final int ASKED = 10_000;

  private final Library library;
  private final Rounds papers = new Rounds("paper by id", "api-service");
  private final Rounds suggestions = new Rounds("suggestion", "api-service");

  public LookupSuite(Library library) {
    this.library = library;
  }

  public Result run() throws SQLException, IOException {
    Workload workload = library.workload();
    int count = WARM_UP + workload.repetitions() * ASKED;
    List<String> ids =
        Drawing.of(library.papers(), count, (questions, paper) -> questions.id(paper.id()));
    List<String> beginnings =
        Drawing.of(
            library.papers(), count, (questions, paper) -> questions.beginning(paper.title()));
    try (ServiceProcess api = library.api()) {
      ApiClient client = new ApiClient(api);
      Clients.Side paper = id -> client.get("/v1/papers/" + ApiClient.encoded(id));
      Clients.Side suggestion = typed -> client.get("/v1/suggest?q=" + ApiClient.encoded(typed));
      workload.say("lookup: warm-up");
      Clients.run(1, ids.subList(0, WARM_UP), paper);
      Clients.run(1, beginnings.subList(0, WARM_UP), suggestion);
      FileCache.warm(library.apiIndex());
      for (int from = WARM_UP; from < count; from += ASKED) {
        List<String> someIds = ids.subList(from, from + ASKED);
        papers.measure(api.pid(), () -> Clients.run(1, someIds, paper));
        List<String> someBeginnings = beginnings.subList(from, from + ASKED);
        suggestions.measure(api.pid(), () -> Clients.run(1, someBeginnings, suggestion));
      }
    }
    return result();
  }

  private Result result() {
    Times times = new Times();
    papers.show(times);
    suggestions.show(times);
    times.goal(Goal.atMost("p99 of papers", papers.latencies().percentile(99), " ms", 2));
    times.goal(Goal.atMost("p99 of suggestions", suggestions.latencies().percentile(99), " ms", 5));
    return times;
  }
}
