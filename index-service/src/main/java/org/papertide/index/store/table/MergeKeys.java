package org.papertide.index.store.table;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Locks on identities and fingerprints, and which identified paper bears which fingerprint.
public final class MergeKeys {

  /// That an identified paper has borne the fingerprint of a title.
  public record Bearer(String fingerprint, String identity) {}

  private MergeKeys() {}

  /// Locks identities and fingerprints until the transaction ends, in sorted order.
  public static void lock(Connection connection, Collection<String> keys) throws SQLException {
    try (PreparedStatement insert =
            connection.prepareStatement(
                """
                insert into merge_key (key) select key from unnest(?::text[]) as new (key)
                order by key collate "C" on conflict do nothing
                """);
        PreparedStatement select =
            connection.prepareStatement(
                "select from merge_key where key = any(?) order by key for update")) {
      insert.setArray(1, Columns.texts(connection, keys));
      insert.execute();
      select.setArray(1, Columns.texts(connection, keys));
      select.execute();
    }
  }

  /// Notes bearers.
  ///
  /// @return those that were not known
  public static Set<Bearer> add(Connection connection, Collection<Bearer> bearers)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into bearer (fingerprint, identity)
            select distinct fingerprint, identity
            from unnest(?::text[], ?::text[]) as new (fingerprint, identity)
            on conflict do nothing
            returning fingerprint, identity
            """)) {
      Columns<Bearer> columns = new Columns<>(connection, bearers);
      insert.setArray(1, columns.of("text", Bearer::fingerprint));
      insert.setArray(2, columns.of("text", Bearer::identity));
      return read(insert);
    }
  }

  /// Everybody who bears one of these fingerprints, by fingerprint.
  public static Map<String, Set<String>> bearersOf(
      Connection connection, Collection<String> fingerprints) throws SQLException {
    return grouped(
        connection,
        "select fingerprint, identity from bearer where fingerprint = any(?)",
        fingerprints);
  }

  /// Everybody who bears a fingerprint that one of these identities bears, by fingerprint.
  public static Map<String, Set<String>> bearersBeside(
      Connection connection, Collection<String> identities) throws SQLException {
    return grouped(
        connection,
        """
        select fingerprint, identity from bearer
        where fingerprint in (select fingerprint from bearer where identity = any(?))
        """,
        identities);
  }

  private static Map<String, Set<String>> grouped(
      Connection connection, String query, Collection<String> keys) throws SQLException {
    Map<String, Set<String>> byFingerprint = new TreeMap<>();
    try (PreparedStatement select = connection.prepareStatement(query)) {
      select.setArray(1, Columns.texts(connection, keys));
      for (Bearer bearer : read(select)) {
        byFingerprint
            .computeIfAbsent(bearer.fingerprint(), key -> new TreeSet<>())
            .add(bearer.identity());
      }
    }
    return byFingerprint;
  }

  private static Set<Bearer> read(PreparedStatement statement) throws SQLException {
    Set<Bearer> bearers = new java.util.HashSet<>();
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        bearers.add(new Bearer(rows.getString(1), rows.getString(2)));
      }
    }
    return bearers;
  }
}
