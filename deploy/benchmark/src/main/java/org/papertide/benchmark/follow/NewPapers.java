package org.papertide.benchmark.follow;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.papertide.benchmark.corpus.Papers;

/// Writes papers as index-service does: the rows of a batch, the count of its dump and the
/// notification in one transaction. For one thread.
final class NewPapers implements AutoCloseable {

  private static final String DUMP =
      """
      insert into dump (dump_id, source, entries) values (?, 'benchmark', 0) returning dump_no
      """;
  private static final String REVISION =
      """
      insert into revision (hash, title, abstract) values (?, ?, ?)
      """;
  private static final String OBSERVATION =
      """
      insert into observation (dump_no, entry_number, identity, fingerprint, captured_at, revision,
        fields)
      values (?, ?, ?, ?, now(), ?, '{"authors": ["Ada Abe", "Bo Brandt"]}')
      """;
  private static final String BEARER =
      """
      insert into bearer (fingerprint, identity) values (?, ?)
      """;
  private static final String PAPER =
      """
      insert into paper (identity, revision, fields, first_captured_at, last_captured_at)
      values (?, ?, '{"authors": ["Ada Abe", "Bo Brandt"]}', now(), now())
      """;
  private static final String COUNT =
      """
      update dump set stored_observations = stored_observations + ?, last_event_at = now(),
        changed_xid = pg_current_xact_id()
      where dump_no = ?
      """;
  private static final String NOTIFY = "select pg_notify('papertide_changes', '')";

  private final Connection connection;
  private final String name;
  private final long dump;
  private int written;

  /// @param connection becomes this writer's own
  /// @param name what the ids begin with; no other writer has it
  NewPapers(Connection connection, String name) throws SQLException {
    this.connection = connection;
    this.name = name;
    try (PreparedStatement insert = connection.prepareStatement(DUMP)) {
      insert.setString(1, name);
      try (ResultSet row = insert.executeQuery()) {
        row.next();
        this.dump = row.getLong(1);
      }
    }
    connection.setAutoCommit(false);
  }

  /// Writes and commits a batch.
  ///
  /// @return the id of the last
  String write(List<Papers.Paper> papers) throws SQLException {
    String id = "";
    try (PreparedStatement revisions = connection.prepareStatement(REVISION);
        PreparedStatement observations = connection.prepareStatement(OBSERVATION);
        PreparedStatement bearers = connection.prepareStatement(BEARER);
        PreparedStatement rows = connection.prepareStatement(PAPER)) {
      for (Papers.Paper paper : papers) {
        id = name + ":" + written;
        byte[] hash = hash(paper.title() + "\0" + paper.abstractText());
        String fingerprint = fingerprint(paper.title() + written);
        add(revisions, hash, paper.title(), paper.abstractText());
        add(observations, dump, written, id, fingerprint, hash);
        add(bearers, fingerprint, id);
        add(rows, id, hash);
        written++;
      }
      for (PreparedStatement each : List.of(revisions, observations, bearers, rows)) {
        each.executeBatch();
      }
    }
    try (PreparedStatement count = connection.prepareStatement(COUNT);
        PreparedStatement notify = connection.prepareStatement(NOTIFY)) {
      count.setInt(1, papers.size());
      count.setLong(2, dump);
      count.executeUpdate();
      notify.execute();
    }
    connection.commit();
    return id;
  }

  int written() {
    return written;
  }

  private static void add(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    statement.addBatch();
  }

  private static String fingerprint(String title) {
    return title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "");
  }

  private static byte[] hash(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
