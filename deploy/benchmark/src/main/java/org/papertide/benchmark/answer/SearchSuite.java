package org.papertide.benchmark.answer;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.papertide.benchmark.Library;
import org.papertide.benchmark.Workload;
import org.papertide.benchmark.lucene.BareSearchProcess;
import org.papertide.benchmark.lucene.PaperFile;
import org.papertide.benchmark.measure.Clients;
import org.papertide.benchmark.measure.FileCache;
import org.papertide.benchmark.measure.Goal;
import org.papertide.benchmark.measure.Result;
import org.papertide.benchmark.measure.Rounds;
import org.papertide.benchmark.measure.Times;
import org.papertide.benchmark.system.ApiClient;
import org.papertide.benchmark.system.ServiceProcess;

/// Ours: queries over HTTP, ten hits with highlights each. Beside it: the same queries in a bare
/// loop over a Lucene index of the same papers.
public final class SearchSuite {

  // By then the virtual machines' compilers have come to rest on both sides.
  private static final int WARM_UP = 20_000;
  private static final int COMPARED = 500;
  private static final int ALONE = 5_000;
  private static final int TOGETHER = 10_000;

  // Within half a minute a machine that others share gets faster or slower by more than what the
  // sides differ by, so they take turns of seconds.
  private static final int TURNS = 10;

  private static final int CLIENTS = 4;
  private static final int THREADS = 2;

  private final Library library;
  private final Rounds one = new Rounds("api-service, 1 client", "api-service");
  private final Rounds bareOne = new Rounds("bare Lucene, 1 thread", "bare Lucene");
  private final Rounds bareMarking =
      new Rounds("bare Lucene that highlights too, 1 thread", "bare Lucene");
  private final Rounds four = new Rounds("api-service, 4 clients", "api-service");
  private final Rounds bareTwo = new Rounds("bare Lucene, 2 threads", "bare Lucene");

  public SearchSuite(Library library) {
    this.library = library;
  }

  public Result run() throws SQLException, IOException {
    Workload workload = library.workload();
    PaperFile papers = library.papers();
    workload.say("search: drawing queries");
    List<String> queries =
        Drawing.of(
            papers,
            WARM_UP + COMPARED + workload.repetitions() * (ALONE + TOGETHER),
            (questions, paper) -> questions.query(paper.title(), paper.text()));
    try (ServiceProcess api = library.api();
        BareSearchProcess bare =
            BareSearchProcess.start(
                library.bareIndex(), queries, papers.size(), workload.site().home())) {
      ApiClient client = new ApiClient(api);
      workload.say("search: warm-up");
      Clients.run(CLIENTS, queries.subList(0, WARM_UP), client::search);
      bare.search(0, WARM_UP / 2, THREADS, false);
      bare.search(WARM_UP / 2, WARM_UP, THREADS, true);
      int from = WARM_UP + COMPARED;
      Answers answers =
          Answers.compare(client, queries.subList(WARM_UP, from), bare.show(WARM_UP, from));
      FileCache.warm(library.apiIndex());
      FileCache.warm(library.bareIndex());
      for (int repetition = 1; repetition <= workload.repetitions(); repetition++) {
        measure(api, client, bare, queries.subList(from, from + ALONE + TOGETHER), from);
        from += ALONE + TOGETHER;
        say(repetition);
      }
      return result(answers);
    }
  }

  /// @param first the number of the first of these queries
  private void measure(
      ServiceProcess api,
      ApiClient client,
      BareSearchProcess bare,
      List<String> queries,
      int first) {
    for (int from = 0; from < ALONE; from += ALONE / TURNS) {
      int to = from + ALONE / TURNS;
      List<String> some = queries.subList(from, to);
      one.measure(api.pid(), () -> Clients.run(1, some, client::search));
      bareSearch(bareOne, bare, first + from, first + to, 1, false);
      bareSearch(bareMarking, bare, first + from, first + to, 1, true);
    }
    for (int from = ALONE; from < queries.size(); from += TOGETHER / TURNS) {
      int to = from + TOGETHER / TURNS;
      List<String> some = queries.subList(from, to);
      four.measure(api.pid(), () -> Clients.run(CLIENTS, some, client::search));
      bareSearch(bareTwo, bare, first + from, first + to, THREADS, false);
    }
  }

  private static void bareSearch(
      Rounds side, BareSearchProcess bare, int from, int to, int threads, boolean marking) {
    side.measure(bare.pid(), () -> bare.search(from, to, threads, marking));
  }

  private void say(int repetition) {
    library
        .workload()
        .say(
            "search %d/%d: ours %.2f ms, bare %.2f ms; 4 clients %,.0f/s, 2 bare threads %,.0f/s"
                .formatted(
                    repetition,
                    library.workload().repetitions(),
                    p50(one.latest()),
                    p50(bareOne.latest()),
                    four.latest().rate(),
                    bareTwo.latest().rate()));
  }

  private Result result(Answers answers) {
    Times times = new Times();
    List.of(one, bareOne, bareMarking, four, bareTwo).forEach(side -> side.show(times));
    times.goal(
        Goal.atMost(
            "p50 with one client as a multiple of one bare thread's",
            one.ratios(bareOne, SearchSuite::p50).median(),
            "",
            3));
    times.goal(Goal.atMost("p99 with one client", one.latencies().percentile(99), " ms", 15));
    times.goal(
        Goal.atLeast(
            "answers a second with four clients as a share of two bare threads'",
            four.ratios(bareTwo, Clients.Round::rate).median(),
            "",
            0.5));
    times.line(answers.line());
    return times;
  }

  private static double p50(Clients.Round round) {
    return round.latencies().percentile(50);
  }
}
