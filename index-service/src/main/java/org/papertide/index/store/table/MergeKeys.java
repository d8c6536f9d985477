package org.papertide.index.store.table;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Locks on identities and fingerprints, and which identified paper bears which fingerprint.
public final class MergeKeys {

  /// That an identified paper has borne the fingerprint of a title.
  public record Bearer(String fingerprint, String identity) {}

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

  /// Notes bearers.
  ///
  /// @param fresh identities and fingerprints of which there is no row yet
  /// @return those that were not known
  public static Set<Bearer> add(
      Connection connection, Collection<Bearer> bearers, Set<String> fresh) throws SQLException {
    Set<Bearer> added = new HashSet<>();
    List<Bearer> known = new ArrayList<>();
    for (Bearer bearer : bearers) {
      if (fresh.contains(bearer.identity()) || fresh.contains(bearer.fingerprint())) {
        added.add(bearer);
      } else {
        known.add(bearer);
      }
    }
    CopiedRows.into(
        connection,
        "bearer",
        new String[] {"fingerprint", "identity"},
        added,
        (to, bearer) -> {
          to.text(bearer.fingerprint());
          to.text(bearer.identity());
        });
    if (!known.isEmpty()) {
      added.addAll(insertMissing(connection, known));
    }
    return added;
  }

  private static Set<Bearer> insertMissing(Connection connection, Collection<Bearer> bearers)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into bearer (fingerprint, identity)
            select fingerprint, identity
            from unnest(?::text[], ?::text[]) as new (fingerprint, identity)
            order by fingerprint collate "C", identity collate "C"
            on conflict do nothing
            returning fingerprint, identity
            """)) {
      Columns<Bearer> columns = new Columns<>(connection, bearers);
      insert.setArray(1, columns.of("text", Bearer::fingerprint));
      insert.setArray(2, columns.of("text", Bearer::identity));
      Set<Bearer> inserted = new HashSet<>();
      try (ResultSet rows = insert.executeQuery()) {
        while (rows.next()) {
          inserted.add(new Bearer(rows.getString(1), rows.getString(2)));
        }
      }
      return inserted;
    }
  }

  /// Who owns these fingerprints and those that these papers bear: the least of the bearers of
  /// each (see [org.papertide.index.merge.Identity#lesser]), found without reading the others. One
  /// that nobody bears is left out.
  public static Map<String, String> owners(
      Connection connection, Collection<String> fingerprints, Collection<String> papers)
      throws SQLException {
    Map<String, String> owners = new HashMap<>();
    if (fingerprints.isEmpty() && papers.isEmpty()) {
      return owners;
    }
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select fingerprint, coalesce(
              (select identity from bearer where bearer.fingerprint = wanted.fingerprint
                and identity >= 'arxiv:' and identity < 'arxiv;' order by identity limit 1),
              (select identity from bearer where bearer.fingerprint = wanted.fingerprint
                order by identity limit 1)) as owner
            from (
              select unnest(?::text[]) collate "C" as fingerprint
              union select fingerprint from bearer where identity = any(?)) as wanted
            """)) {
      select.setArray(1, Columns.texts(connection, fingerprints));
      select.setArray(2, Columns.texts(connection, papers));
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          String owner = rows.getString(2);
          if (owner != null) {
            owners.put(rows.getString(1), owner);
          }
        }
      }
    }
    return owners;
  }
}
