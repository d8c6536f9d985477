package org.papertide.system.truth;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The papers as the database has them.
final class StoredPapers {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String PAPERS =
      """
      select paper.identity, target.identity, title, abstract, paper.withdrawn, paper.fields,
        paper.first_captured_at, paper.last_captured_at
      from paper left join revision on hash = paper.revision
        left join paper target on target.paper_no = paper.merged_into
      """;

  private StoredPapers() {}

  static SortedMap<String, ExpectedPaper> read(Connection connection) throws SQLException {
    SortedMap<String, ExpectedPaper> papers = new TreeMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(PAPERS)) {
      while (rows.next()) {
        papers.put(rows.getString(1), paper(rows));
      }
    }
    return papers;
  }

  private static ExpectedPaper paper(ResultSet row) throws SQLException {
    try {
      JsonNode fields = JSON.readTree(row.getString(6));
      return new ExpectedPaper(
          row.getString(1),
          row.getString(2),
          row.getString(3),
          row.getString(4),
          row.getBoolean(5),
          texts(fields.path("authors")),
          number(fields.path("authorCount")),
          number(fields.path("upvotes")),
          number(fields.path("comments")),
          fields.path("publishedOn").textValue(),
          instant(row, 7),
          instant(row, 8),
          0,
          0,
          Set.of());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  static @Nullable Integer number(JsonNode node) {
    return node.isNumber() ? Integer.valueOf(node.intValue()) : null;
  }

  private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
