package org.papertide.index.store.table;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/// Locks on identities and fingerprints.
public final class MergeKeys {

  private MergeKeys() {}

  /// Locks identities and fingerprints until the transaction ends, in sorted order.
  ///
  /// @return those that nobody has locked before: of them there is no row in any table
  public static Set<String> lock(Connection connection, Set<String> keys) throws SQLException {
    if (keys.isEmpty()) {
      return Set.of();
    }
    // A row that this transaction makes is nobody else's until it ends: only others need a lock.
    Set<String> fresh = insert(connection, keys);
    Set<String> others = new TreeSet<>(keys);
    others.removeAll(fresh);
    if (others.isEmpty()) {
      return fresh;
    }
    // A statement of its own, since it has to see what others have committed meanwhile.
    try (PreparedStatement select =
        connection.prepareStatement(
            "select from merge_key where key = any(?) order by key for update")) {
      select.setArray(1, Columns.texts(connection, others));
      select.execute();
    }
    return fresh;
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
}
