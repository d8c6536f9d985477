package org.papertide.api.follow.feed;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.papertide.api.index.PaperHistory.Revision;

/// The latest text versions of the papers of a page, and how many each has.
final class LatestRevisions {

  /// Which texts are the latest is found by their lengths; only those are read.
  private static final String QUERY =
      PaperChildren.MEMBERS
          + """
          , first_capture as (
            select member.owner, observation.revision, min(observation.captured_at) as captured_at
            from member
            join observation on observation.identity = member.identity
            where observation.revision is not null
            group by member.owner, observation.revision),
          ranked as (
            select first_capture.*, row_number() over latest as back,
                   sum(octet_length(title) + octet_length(abstract)) over latest as bytes,
                   count(*) over (partition by owner) as total
            from first_capture join revision on revision.hash = first_capture.revision
            window latest as (
              partition by owner order by captured_at desc, first_capture.revision desc))
          select ranked.owner, ranked.total, revision.title, revision.abstract, ranked.captured_at
          from ranked join revision on revision.hash = ranked.revision
          where back = 1 or back <= ? and bytes <= ?
          order by ranked.captured_at, revision.hash
          """;

  private final Map<Long, List<Revision>> latest = new HashMap<>();
  private final Map<Long, Integer> counts = new HashMap<>();

  private LatestRevisions() {}

  /// @param papers their numbers, as an array of the database
  static LatestRevisions of(Array papers, FeedSettings settings, Connection connection)
      throws SQLException {
    LatestRevisions revisions = new LatestRevisions();
    try (PreparedStatement query = connection.prepareStatement(QUERY)) {
      query.setArray(1, papers);
      query.setInt(2, settings.revisions());
      query.setLong(3, settings.revisionBytes().asLongValue());
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          revisions.add(row);
        }
      }
    }
    return revisions;
  }

  private void add(ResultSet row) throws SQLException {
    long owner = row.getLong("owner");
    counts.put(owner, row.getInt("total"));
    latest
        .computeIfAbsent(owner, key -> new ArrayList<>())
        .add(
            new Revision(
                row.getString("title"), row.getString("abstract"), Columns.capturedAt(row)));
  }

  /// The first captured first.
  List<Revision> latest(long paper) {
    return latest.getOrDefault(paper, List.of());
  }

  int count(long paper) {
    return counts.getOrDefault(paper, 0);
  }
}
