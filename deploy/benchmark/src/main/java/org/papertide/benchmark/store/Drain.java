package org.papertide.benchmark.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import org.papertide.benchmark.Workload;
import org.papertide.benchmark.measure.ProcessMeter;
import org.papertide.benchmark.measure.Run;
import org.papertide.benchmark.measure.Usage;
import org.papertide.benchmark.system.Progress;
import org.papertide.benchmark.system.ServiceProcess;
import org.papertide.benchmark.system.Services;
import org.papertide.benchmark.system.Waiting;

/// index-service reading a topic to its end.
public final class Drain {

  private static final String DONE =
      """
      select coalesce(sum(next_offset), 0) from consumer_offset
      """;
  // What the first records cost is the virtual machine's warming up.
  private static final double WARM_UP = 0.2;

  private final Workload workload;

  public Drain(Workload workload) {
    this.workload = workload;
  }

  /// Starts the service and lets it read from one sum of offsets to another. What it takes is
  /// counted after the first fifth.
  public Run run(long from, long to) throws SQLException {
    try (ServiceProcess index = Services.index(workload.site(), workload.servers());
        Connection connection = workload.servers().postgres().connect()) {
      await(connection, index, from + (long) ((to - from) * WARM_UP));
      try (ProcessMeter service = ProcessMeter.of(index.pid());
          ProcessMeter database = ProcessMeter.of(workload.servers().postgres().process().pid());
          ProcessMeter broker = ProcessMeter.of(workload.servers().kafka().process().pid())) {
        long begun = offset(connection);
        long start = System.nanoTime();
        await(connection, index, to);
        double seconds = (System.nanoTime() - start) / 1e9;
        Map<String, Usage> usage =
            Map.of(
                "index-service", service.usage(),
                "PostgreSQL", database.usage(),
                "Kafka", broker.usage());
        return new Run(to - begun, seconds, new TreeMap<>(usage));
      }
    }
  }

  private static void await(Connection connection, ServiceProcess index, long offset)
      throws SQLException {
    Progress progress = new Progress("stored", "events", offset);
    while (progress.at(offset(connection)) < offset) {
      if (!index.isAlive()) {
        throw new IllegalStateException("index-service has ended; see " + index.log());
      }
      Waiting.briefly();
    }
  }

  private static long offset(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(DONE)) {
      row.next();
      return row.getLong(1);
    }
  }
}
