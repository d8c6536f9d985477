package org.papertide.index.store.table;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
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
  public static void lock(Connection connection, Set<String> keys) throws SQLException {
    if (keys.isEmpty()) {
      return;
    }
    // A row that this transaction makes is nobody else's until it ends: only others need a lock.
    Set<String> others = new TreeSet<>(keys);
    others.removeAll(insert(connection, keys));
    if (others.isEmpty()) {
      return;
    }
    // A statement of its own, since it has to see what others have committed meanwhile.
    try (PreparedStatement select =
        connection.prepareStatement(
            "select from merge_key where key = any(?) order by key for update")) {
      select.setArray(1, Columns.texts(connection, others));
      select.execute();
    }
  }

  private static Set<String> insert(Connection connection, Set<String> keys) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into merge_key (key) select key from unnest(?::text[]) as new (key)
            order by key collate "C" on conflict do nothing
            returning key
            """)) {
      insert.setArray(1, Columns.texts(connection, keys));
      Set<String> inserted = new HashSet<>();
      try (ResultSet rows = insert.executeQuery()) {
        while (rows.next()) {
          inserted.add(rows.getString(1));
        }
      }
      return inserted;
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

  /// Everybody who bears a fingerprint that is one of these papers or that one of them bears, by
  /// fingerprint.
  public static Map<String, Set<String>> bearersAround(
      Connection connection, Collection<String> papers) throws SQLException {
    Map<String, Set<String>> byFingerprint = new TreeMap<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select fingerprint, identity from bearer
            where fingerprint = any(array(
              select unnest(?::text[]) collate "C"
              union select fingerprint from bearer where identity = any(?)))
            """)) {
      Array all = Columns.texts(connection, papers);
      select.setArray(1, all);
      select.setArray(2, all);
      for (Bearer bearer : read(select)) {
        byFingerprint
            .computeIfAbsent(bearer.fingerprint(), key -> new TreeSet<>())
            .add(bearer.identity());
      }
    }
    return byFingerprint;
  }

  private static Set<Bearer> read(PreparedStatement statement) throws SQLException {
    Set<Bearer> bearers = new HashSet<>();
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        bearers.add(new Bearer(rows.getString(1), rows.getString(2)));
      }
    }
    return bearers;
  }
}
