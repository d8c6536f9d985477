package org.papertide.system.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.papertide.system.dumps.Dump;

/// What the database has, compared with the truth.
final class StoredState {

  private static final String DUMPS =
      """
      select dump_id, concat_ws(' ', source, format, extract(epoch from captured_at)::int8,
        coalesce(refusal_type, 'taken'), entries, stored_observations + stored_withdrawals,
        stored_rejections, dead_letters)
      from dump
      """;

  private static final String REJECTIONS =
      """
      select dump_id || ' ' || entry_number, place || ' ' || reason
      from rejection join dump using (dump_no)
      """;

  private static final String LETTERS =
      """
      select convert_from(key, 'UTF8'), cause || ' ' || coalesce(encode(sha256(value), 'hex'), '')
      from dead_letter
      """;

  private final Connection connection;

  StoredState(Connection connection) {
    this.connection = connection;
  }

  /// What is missing still, by counts; empty when nothing is.
  String missing(Truth truth) throws SQLException {
    int rejected = truth.dumps().stream().mapToInt(Dump::rejected).sum();
    return shortOf("observations", "select count(*) from observation", truth.entries())
        + shortOf("rejections", "select count(*) from rejection", rejected)
        + shortOf(
            "dead letters", "select count(distinct key) from dead_letter", truth.letters().size())
        + shortOf(
            "dumps", "select count(*) from dump where format is not null", truth.dumps().size());
  }

  private String shortOf(String name, String query, int expected) throws SQLException {
    long stored = number(query);
    return stored >= expected ? "" : "%d of %d %s; ".formatted(stored, expected, name);
  }

  /// Compares everything.
  ///
  /// @throws AssertionError if something is missing, too much or otherwise
  void mustBe(Truth truth) throws SQLException {
    SortedMap<String, String> dumps = new TreeMap<>();
    SortedMap<String, String> rejections = new TreeMap<>();
    for (Dump dump : truth.dumps()) {
      dumps.put(dump.id(), expected(dump));
      for (int entry = 0; entry < dump.entries().size(); entry++) {
        String reason = dump.reasons().get(entry);
        if (!reason.isEmpty() && !reason.equals(Dump.DEAD)) {
          String place = dump.places().get(entry);
          rejections.put(dump.id() + " " + (entry + 1), place + " " + reason);
        }
      }
    }
    assertThat(pairs(DUMPS)).as("dumps").isEqualTo(dumps);
    assertThat(pairs(REJECTIONS)).as("rejections").isEqualTo(rejections);
    assertThat(number("select count(*) from observation"))
        .as("observations")
        .isEqualTo(truth.entries());
    assertThat(StoredPapers.read(connection)).as("papers").isEqualTo(asStored(truth));
    lettersMustBe(truth);
  }

  private static SortedMap<String, ExpectedPaper> asStored(Truth truth) {
    SortedMap<String, ExpectedPaper> papers = new TreeMap<>();
    truth.papers().forEach((identity, paper) -> papers.put(identity, paper.asStored()));
    return papers;
  }

  private void lettersMustBe(Truth truth) throws SQLException {
    SortedMap<String, String> letters = new TreeMap<>();
    SortedSet<String> once = new TreeSet<>();
    for (Letter letter : truth.letters()) {
      letters.put(letter.key(), (letter.cause() + " " + letter.valueHash()));
      if (letter.once()) {
        once.add(letter.key());
      }
    }
    assertThat(pairs(LETTERS)).as("dead letters").isEqualTo(letters);
    String repeated =
        "select convert_from(key, 'UTF8'), count(*) from dead_letter group by 1 having count(*) > 1";
    once.retainAll(pairs(repeated).keySet());
    assertThat(once).as("sent once, dead twice").isEmpty();
  }

  private static String expected(Dump dump) {
    return String.join(
        " ",
        dump.source(),
        dump.format(),
        Long.toString(dump.capturedAt().getEpochSecond()),
        dump.refusal() == null ? "taken" : dump.refusal(),
        Integer.toString(dump.entries().size()),
        Integer.toString(dump.accepted()),
        Integer.toString(dump.rejected()),
        Integer.toString(dump.dead()));
  }

  private SortedMap<String, String> pairs(String query) throws SQLException {
    SortedMap<String, String> pairs = new TreeMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        pairs.put(rows.getString(1), rows.getString(2));
      }
    }
    return pairs;
  }

  private long number(String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
