package org.papertide.api.follow.feed;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.papertide.api.index.PaperHistory;
import org.papertide.api.index.PaperHistory.Observation;

/// What belongs to the papers of a page: the observations, text versions and ids of their own and
/// of the papers that were merged into them. One question each for a whole page.
final class PaperChildren {

  /// Rows of observations that are in memory before they are gathered.
  private static final int FETCHED = 1000;

  /// The identities of each paper: its own, and those of the papers that became part of it.
  static final String MEMBERS =
      """
      with wanted as materialized (select unnest(?::bigint[]) as owner),
      member as (
        select wanted.owner, paper.identity
        from wanted join paper on paper.paper_no = wanted.owner
        union all
        select wanted.owner, paper.identity
        from wanted join paper on paper.merged_into = wanted.owner)
      """;

  private static final String OBSERVATIONS =
      MEMBERS
          + """
          select member.owner, dump.dump_id,
                 coalesce(dump.source, observation.fields ->> 'source') as source,
                 observation.captured_at, observation.feed_day, observation.position,
                 observation.upvotes, observation.comments,
                 observation.revision is null as withdrawal
          from member
          join observation on observation.identity = member.identity
          join dump on dump.dump_no = observation.dump_no
          order by observation.captured_at, dump.dump_id, observation.entry_number
          """;

  private static final String ALIASES =
      """
      select owner, paper_id
      from unnest(?::bigint[]) as wanted (owner)
      cross join lateral (
        select paper_id from paper where merged_into = owner order by paper_id limit ?) as alias
      order by paper_id
      """;

  private final FeedSettings settings;
  private final LatestRevisions revisions;
  private final Map<Long, Said> said = new HashMap<>();
  private final Map<Long, List<String>> aliases = new HashMap<>();

  private PaperChildren(FeedSettings settings, LatestRevisions revisions) {
    this.settings = settings;
    this.revisions = revisions;
  }

  static PaperChildren of(Collection<Long> papers, FeedSettings settings, Connection connection)
      throws SQLException {
    Array numbers = connection.createArrayOf("bigint", papers.toArray());
    PaperChildren children =
        new PaperChildren(settings, LatestRevisions.of(numbers, settings, connection));
    try (PreparedStatement query = connection.prepareStatement(OBSERVATIONS)) {
      query.setArray(1, numbers);
      query.setFetchSize(FETCHED);
      children.readObservations(query);
    }
    try (PreparedStatement query = connection.prepareStatement(ALIASES)) {
      query.setArray(1, numbers);
      query.setInt(2, settings.names());
      children.readAliases(query);
    }
    return children;
  }

  private void readObservations(PreparedStatement query) throws SQLException {
    try (ResultSet row = query.executeQuery()) {
      while (row.next()) {
        said.computeIfAbsent(row.getLong("owner"), owner -> new Said(settings))
            .add(observation(row));
      }
    }
  }

  private static Observation observation(ResultSet row) throws SQLException {
    return new Observation(
        row.getString("dump_id"),
        row.getString("source"),
        Columns.capturedAt(row),
        Columns.day(row, "feed_day"),
        Columns.integer(row, "position"),
        Columns.integer(row, "upvotes"),
        Columns.integer(row, "comments"),
        row.getBoolean("withdrawal"));
  }

  private void readAliases(PreparedStatement query) throws SQLException {
    try (ResultSet row = query.executeQuery()) {
      while (row.next()) {
        aliases
            .computeIfAbsent(row.getLong("owner"), owner -> new ArrayList<>())
            .add(row.getString("paper_id"));
      }
    }
  }

  Said said(long paper) {
    return said.getOrDefault(paper, new Said(settings));
  }

  PaperHistory history(long paper) {
    Said observed = said(paper);
    return new PaperHistory(
        revisions.count(paper), revisions.latest(paper), observed.count(), observed.observations());
  }

  List<String> aliases(long paper) {
    return aliases.getOrDefault(paper, List.of());
  }
}
