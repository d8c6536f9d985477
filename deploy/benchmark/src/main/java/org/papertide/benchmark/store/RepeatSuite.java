package org.papertide.benchmark.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.papertide.benchmark.Workload;
import org.papertide.benchmark.measure.Comparison;
import org.papertide.benchmark.measure.Run;

/// Ours: index-service draining dumps that were pushed again. Beside it: the same dumps the first
/// time.
public final class RepeatSuite {

  private static final double GOAL = 3;
  // Every write of a paper stamps it.
  private static final String PAPERS =
      """
      select count(*) || ' ' || coalesce(max(changed_xid::text::bigint), 0)
        || ' ' || coalesce(sum(hashtextextended(paper::text, 0)), 0) from paper
      """;

  private final Workload workload;

  public RepeatSuite(Workload workload) {
    this.workload = workload;
  }

  public Comparison run() throws SQLException {
    List<Run> again = new ArrayList<>();
    List<Run> first = new ArrayList<>();
    Drain drain = new Drain(workload);
    for (int repetition = 1; repetition <= workload.repetitions(); repetition++) {
      workload.servers().emptyDatabase();
      workload.fillTopic();
      long end = workload.topic().end();
      first.add(drain.run(0, end));
      String papers = papers();
      workload.fillAgain();
      workload.servers().settle();
      again.add(drain.run(end, workload.topic().end()));
      if (!papers.equals(papers())) {
        throw new IllegalStateException("a row of paper was written by a repeated dump");
      }
      workload.say(
          "repeat %d/%d: again %,.0f events/s, first %,.0f"
              .formatted(
                  repetition,
                  workload.repetitions(),
                  again.getLast().rate(),
                  first.getLast().rate()));
    }
    return new Comparison(
        "repeat", "events", "the dumps again", "the dumps for the first time", GOAL, again, first);
  }

  private String papers() throws SQLException {
    try (Connection connection = workload.servers().postgres().connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(PAPERS)) {
      row.next();
      return row.getString(1);
    }
  }
}
