package org.papertide.api.follow.feed;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.papertide.api.index.PaperDocument.Observation;
import org.papertide.api.index.PaperDocument.Revision;

/// What belongs to the papers of a page: the observations, text versions and ids of their own and
/// of the papers that were merged into them. One question each for a whole page.
final class PaperChildren {

  private static final String MEMBERS =
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

  private static final String REVISIONS =
      MEMBERS
          + """
          , first_capture as (
            select member.owner, observation.revision, min(observation.captured_at) as captured_at
            from member
            join observation on observation.identity = member.identity
            where observation.revision is not null
            group by member.owner, observation.revision)
          select first_capture.owner, revision.title, revision.abstract, first_capture.captured_at
          from first_capture
          join revision on revision.hash = first_capture.revision
          order by first_capture.captured_at, revision.hash
          """;

  private static final String ALIASES =
      """
      select merged_into as owner, paper_id
      from paper
      where merged_into = any(?)
      order by paper_id
      """;

  private final Map<Long, List<Observation>> observations = new HashMap<>();
  private final Map<Long, List<Revision>> revisions = new HashMap<>();
  private final Map<Long, List<String>> aliases = new HashMap<>();

  private PaperChildren() {}

  static PaperChildren of(Collection<Long> papers, Connection connection) throws SQLException {
    PaperChildren children = new PaperChildren();
    Array numbers = connection.createArrayOf("bigint", papers.toArray());
    collect(
        OBSERVATIONS,
        numbers,
        connection,
        row -> add(children.observations, row, observation(row)));
    collect(REVISIONS, numbers, connection, row -> add(children.revisions, row, revision(row)));
    collect(
        ALIASES, numbers, connection, row -> add(children.aliases, row, row.getString("paper_id")));
    return children;
  }

  private static void collect(String sql, Array numbers, Connection connection, RowReader reader)
      throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setArray(1, numbers);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          reader.read(row);
        }
      }
    }
  }

  private interface RowReader {
    void read(ResultSet row) throws SQLException;
  }

  private static <T> void add(Map<Long, List<T>> children, ResultSet row, T child)
      throws SQLException {
    children.computeIfAbsent(row.getLong("owner"), owner -> new ArrayList<>()).add(child);
  }

  private static Observation observation(ResultSet row) throws SQLException {
    return new Observation(
        row.getString("dump_id"),
        row.getString("source"),
        capturedAt(row),
        Columns.day(row, "feed_day"),
        Columns.integer(row, "position"),
        Columns.integer(row, "upvotes"),
        Columns.integer(row, "comments"),
        row.getBoolean("withdrawal"));
  }

  private static Revision revision(ResultSet row) throws SQLException {
    return new Revision(row.getString("title"), row.getString("abstract"), capturedAt(row));
  }

  private static Instant capturedAt(ResultSet row) throws SQLException {
    return Objects.requireNonNull(Columns.instant(row, "captured_at"), "captured_at");
  }

  List<Observation> observations(long paper) {
    return observations.getOrDefault(paper, List.of());
  }

  List<Revision> revisions(long paper) {
    return revisions.getOrDefault(paper, List.of());
  }

  List<String> aliases(long paper) {
    return aliases.getOrDefault(paper, List.of());
  }
}
