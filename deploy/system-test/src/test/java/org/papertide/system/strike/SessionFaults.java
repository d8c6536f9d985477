package org.papertide.system.strike;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.papertide.local.run.Part;
import org.papertide.system.assembly.AssembledSystem;

/// Connections to the database that end at the wrong moment, and transactions that take too long.
public final class SessionFaults {

  private static final String RETRIES = "papertide_index_retries_total";

  private SessionFaults() {}

  /// Keeps answers to COMMITs from index-service and cuts the connection, until it has tried a
  /// batch again that was stored.
  public static String cutCommits(Scene scene) throws Exception {
    scene.system().awaitReady(Part.INDEX);
    double retries = scene.counter(RETRIES);
    int before = scene.system().cutter().cuts();
    scene.awaitWork();
    await("a batch is tried again")
        .atMost(AssembledSystem.PATIENCE)
        .until(
            () -> {
              scene.stream().flow(scene.share());
              scene.system().cutter().cutNext(1);
              return scene.counter(RETRIES) > retries;
            });
    scene.system().cutter().cutNext(0);
    return "%d answers to COMMIT kept, %.0f batches tried again"
        .formatted(scene.system().cutter().cuts() - before, scene.counter(RETRIES) - retries);
  }

  /// Has PostgreSQL end every session of the services.
  public static String terminateSessions(Scene scene) throws Exception {
    scene.awaitWork();
    long busy = scene.transactions();
    long ended =
        scene.number(
            """
            select count(*) filter (where pg_terminate_backend(pid)) from pg_stat_activity
            where application_name in ('index-service', 'papertide-api')
            """);
    assertThat(ended).isPositive();
    return "%d sessions ended, %d of them at work for index-service".formatted(ended, busy);
  }

  /// A transaction that changes a paper begins before others and commits after them. It makes its
  /// change when the others are through: it holds no lock that one of them waits for, and none of
  /// them writes over it.
  public static String commitLate(Scene scene) throws Exception {
    scene.stream().finish();
    scene.comparison().awaitStored();
    scene.system().awaitReady(Part.API);
    try (Connection late = scene.system().postgres().connect()) {
      late.setAutoCommit(false);
      begin(late);
      int before = scene.truth().entries();
      scene.stream().flow(scene.share() / 4);
      scene.stream().finish();
      scene.comparison().awaitStored();
      String[] paper = change(late);
      late.commit();
      await("what was committed late is served")
          .atMost(AssembledSystem.PATIENCE)
          .pollInterval(Duration.ofMillis(50))
          .until(() -> scene.system().api("/v1/papers/" + paper[0]).body().contains("471147"));
      restore(late, paper);
      late.commit();
      return "the change of %s was served after %d newer ones"
          .formatted(paper[0], scene.truth().entries() - before);
    }
  }

  /// Takes the number by which the transaction stands in the order of changes.
  private static void begin(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("select pg_current_xact_id()");
    }
  }

  /// @return the paper's public id, and its properties before
  private static String[] change(Connection connection) throws SQLException {
    try (PreparedStatement update =
            connection.prepareStatement(
                """
                update paper set fields = fields || '{"comments": 471147}',
                  changed_xid = pg_current_xact_id()
                where paper_no = (
                  select min(paper_no) from paper where revision is not null and starts_with(identity, 't-'))
                returning paper_id, old.fields
                """);
        ResultSet row = update.executeQuery()) {
      row.next();
      return new String[] {row.getString(1), row.getString(2)};
    }
  }

  private static void restore(Connection connection, String[] paper) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            """
            update paper set fields = ?::jsonb, changed_xid = pg_current_xact_id()
            where paper_id = ? and fields @> '{"comments": 471147}'
            """)) {
      update.setString(1, paper[1]);
      update.setString(2, paper[0]);
      update.executeUpdate();
    }
  }
}
