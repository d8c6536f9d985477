package org.papertide.api.follow.feed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.papertide.api.index.Changes;
import org.papertide.api.index.Changes.PaperChange;
import org.papertide.api.index.FeedPosition.Cursor;

/// Pages of the table of papers, in the order in which they changed.
final class PaperRows {

  /// What an observation takes as JSON: an id of 64 characters and seven short values.
  private static final int OBSERVATION_BYTES = 250;

  /// A row weighs what it holds and what its history will hold, within the bounds of a document. A
  /// page ends before the row that would make it too heavy, but has at least one.
  private static final String QUERY =
      """
      with page as materialized (
        select *
        from paper
        where (changed_xid, paper_no) > (?::text::xid8, ?)
          and changed_xid < pg_snapshot_xmin(pg_current_snapshot())
        order by changed_xid, paper_no
        limit ?),
      member as (
        select paper_no as owner, identity from page where merged_into is null
        union all
        select page.paper_no, paper.identity
        from page join paper on paper.merged_into = page.paper_no),
      said as (
        select member.owner, observation.revision, count(*) as times
        from member join observation on observation.identity = member.identity
        group by member.owner, observation.revision),
      history as (
        select said.owner, sum(said.times) as times,
               sum(octet_length(revision.title) + octet_length(revision.abstract)) as text
        from said left join revision on revision.hash = said.revision
        group by said.owner),
      row_of as (
        select page.*, target.paper_id as target, revision.title, revision.abstract,
               coalesce(octet_length(revision.title) + octet_length(revision.abstract), 0)
                 + octet_length(page.fields::text)
                 + least(coalesce(history.text, 0), ?)
                 + %d * least(coalesce(history.times, 0), ?) as weight
        from page
        left join history on history.owner = page.paper_no
        left join paper target on target.paper_no = page.merged_into
        left join revision on revision.hash = page.revision),
      weighed as (
        select *, count(*) over () as rows,
               sum(weight) over (order by changed_xid, paper_no) - weight as before
        from row_of)
      select rows, changed_xid::text::bigint as xid, paper_no, paper_id, target, title, abstract,
             fields::text, withdrawn, first_captured_at, last_captured_at
      from weighed
      where before < ?
      order by changed_xid, paper_no
      """
          .formatted(OBSERVATION_BYTES);

  private static final Comparator<PaperChange> FEED_ORDER =
      Comparator.comparingLong(PaperChange::xid).thenComparingLong(PaperChange::no);

  /// @param papers what became of each, in the order of the feed
  /// @param to the cursor after them
  /// @param full whether there may be more
  record Page(List<PaperChange> papers, Cursor to, boolean full) {}

  private PaperRows() {}

  static Page after(Cursor from, int size, FeedSettings settings, Connection connection)
      throws SQLException {
    List<PaperChange> others = new ArrayList<>();
    Map<Long, PaperRow> texts = new LinkedHashMap<>();
    Cursor to = from;
    int rows = 0;
    try (PreparedStatement query = connection.prepareStatement(QUERY)) {
      query.setString(1, Long.toString(from.xid()));
      query.setLong(2, from.no());
      query.setInt(3, size);
      query.setLong(4, settings.revisionBytes().asLongValue());
      query.setInt(5, settings.observations());
      query.setLong(6, settings.pageBytes().asLongValue());
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          rows = row.getInt("rows");
          long xid = row.getLong("xid");
          long no = row.getLong("paper_no");
          String id = row.getString("paper_id");
          to = new Cursor(xid, no);
          if (row.getString("target") != null) {
            others.add(new Changes.Merged(xid, no, id, row.getString("target")));
          } else if (row.getString("title") == null) {
            others.add(new Changes.Textless(xid, no, id));
          } else {
            texts.put(no, PaperRow.read(row));
          }
        }
      }
    }
    boolean full = rows == size || others.size() + texts.size() < rows;
    return new Page(together(others, texts, settings, connection), to, full);
  }

  private static List<PaperChange> together(
      List<PaperChange> others,
      Map<Long, PaperRow> texts,
      FeedSettings settings,
      Connection connection)
      throws SQLException {
    if (!texts.isEmpty()) {
      PaperChildren children = PaperChildren.of(texts.keySet(), settings, connection);
      texts.forEach((no, row) -> others.add(row.with(children)));
      others.sort(FEED_ORDER);
    }
    return others;
  }
}
