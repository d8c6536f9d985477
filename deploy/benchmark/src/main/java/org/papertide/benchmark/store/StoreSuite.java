package org.papertide.benchmark.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.papertide.benchmark.Workload;
import org.papertide.benchmark.measure.Comparison;
import org.papertide.benchmark.measure.ProcessMeter;
import org.papertide.benchmark.measure.Run;

/// Ours: index-service draining a full topic into all its tables. Beside it: binary COPY of the
/// same final rows into the same tables, keys and indexes, over one connection.
///
/// Both are counted in events: a COPY of all the rows that so many events have become.
public final class StoreSuite {

  private static final double GOAL = 0.5;

  private final Workload workload;
  private final Tables tables;

  public StoreSuite(Workload workload) {
    this.workload = workload;
    this.tables = new Tables(workload.site().home());
  }

  public Comparison run() throws SQLException {
    workload.fillTopic();
    long end = workload.topic().end();
    List<Run> ours = new ArrayList<>();
    List<Run> copies = new ArrayList<>();
    String expected = null;
    for (int repetition = 1; repetition <= workload.repetitions(); repetition++) {
      workload.servers().emptyDatabase();
      ours.add(new Drain(workload).run(0, end));
      try (Connection connection = workload.servers().postgres().connect()) {
        String drained = Tables.digest(connection);
        if (expected == null) {
          expected = drained;
          tables.save(connection);
        }
        requireSame(expected, drained);
        copies.add(copy(connection, end));
        requireSame(expected, Tables.digest(connection));
      }
      workload.say(
          "store %d/%d: ours %,.0f events/s, COPY %,.0f"
              .formatted(
                  repetition,
                  workload.repetitions(),
                  ours.getLast().rate(),
                  copies.getLast().rate()));
    }
    return new Comparison(
        "store", "events", "index-service", "binary COPY of the rows", GOAL, ours, copies);
  }

  private Run copy(Connection connection, long events) throws SQLException {
    Tables.truncate(connection);
    workload.servers().settle();
    try (ProcessMeter database = ProcessMeter.of(workload.servers().postgres().process().pid())) {
      long start = System.nanoTime();
      tables.load(connection);
      double seconds = (System.nanoTime() - start) / 1e9;
      return new Run(events, seconds, new TreeMap<>(Map.of("PostgreSQL", database.usage())));
    }
  }

  private static void requireSame(String expected, String found) {
    if (!found.equals(expected)) {
      throw new IllegalStateException("not the same rows:\n" + found + "\nnot\n" + expected);
    }
  }
}
