package org.papertide.api.follow.feed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.papertide.api.index.Changes;
import org.papertide.api.index.Changes.PaperChange;
import org.papertide.api.index.FeedPosition.Cursor;

/// Pages of the table of papers, in the order in which they changed.
final class PaperRows {

  private static final String QUERY =
      """
      with page as materialized (
        select *
        from paper
        where (changed_xid, paper_no) > (?::text::xid8, ?)
          and changed_xid < pg_snapshot_xmin(pg_current_snapshot())
        order by changed_xid, paper_no
        limit ?)
      select page.changed_xid::text::bigint as xid, page.paper_no, page.paper_id,
             target.paper_id as target, revision.title, revision.abstract, page.fields::text,
             page.withdrawn, page.first_captured_at, page.last_captured_at
      from page
      left join paper target on target.paper_no = page.merged_into
      left join revision on revision.hash = page.revision
      order by page.changed_xid, page.paper_no
      """;

  /// @param papers what became of each
  /// @param to the cursor after them
  /// @param full whether there may be more
  record Page(List<PaperChange> papers, Cursor to, boolean full) {}

  private PaperRows() {}

  static Page after(Cursor from, int size, Connection connection) throws SQLException {
    List<PaperChange> others = new ArrayList<>();
    Map<Long, PaperRow> texts = new LinkedHashMap<>();
    Cursor to = from;
    try (PreparedStatement query = connection.prepareStatement(QUERY)) {
      query.setString(1, Long.toString(from.xid()));
      query.setLong(2, from.no());
      query.setInt(3, size);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          long no = row.getLong("paper_no");
          to = new Cursor(row.getLong("xid"), no);
          if (row.getString("target") != null) {
            others.add(new Changes.Merged(no, row.getString("paper_id"), row.getString("target")));
          } else if (row.getString("title") == null) {
            others.add(new Changes.Textless(no));
          } else {
            texts.put(no, PaperRow.read(row));
          }
        }
      }
    }
    boolean full = others.size() + texts.size() == size;
    return new Page(together(others, texts, connection), to, full);
  }

  private static List<PaperChange> together(
      List<PaperChange> others, Map<Long, PaperRow> texts, Connection connection)
      throws SQLException {
    if (!texts.isEmpty()) {
      PaperChildren children = PaperChildren.of(texts.keySet(), connection);
      texts.forEach((no, row) -> others.add(new Changes.Present(row.with(children))));
    }
    return others;
  }
}
