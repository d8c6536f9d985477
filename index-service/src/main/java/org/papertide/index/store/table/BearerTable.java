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

/// Which identified paper has borne which fingerprint.
public final class BearerTable {

  /// That an identified paper has borne the fingerprint of a title.
  public record Bearer(String fingerprint, String identity) {}

  private BearerTable() {}

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
