package org.papertide.benchmark.follow;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.papertide.benchmark.Library;
import org.papertide.benchmark.measure.Comparison;
import org.papertide.benchmark.measure.Run;

/// Ours: api-service building its index from PostgreSQL, with everything that it keeps of a paper.
/// Beside it: a bare loop over the same papers from memory.
public final class IndexSuite {

  private static final double GOAL = 0.6;

  private final Library library;

  public IndexSuite(Library library) {
    this.library = library;
  }

  public Comparison run() throws SQLException {
    List<Run> ours = new ArrayList<>();
    List<Run> bare = new ArrayList<>();
    library.papers();
    int repetitions = library.workload().repetitions();
    for (int repetition = 1; repetition <= repetitions; repetition++) {
      ours.add(library.rebuild());
      bare.add(library.rebuildBare());
      library
          .workload()
          .say(
              "index %d/%d: ours %,.0f papers/s, bare Lucene %,.0f"
                  .formatted(
                      repetition, repetitions, ours.getLast().rate(), bare.getLast().rate()));
    }
    return new Comparison(
        "index",
        "papers",
        "api-service from PostgreSQL",
        "bare Lucene from memory",
        GOAL,
        ours,
        bare);
  }
}
