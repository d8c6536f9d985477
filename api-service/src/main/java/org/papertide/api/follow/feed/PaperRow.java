package org.papertide.api.follow.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.papertide.api.index.Changes;
import org.papertide.api.index.PaperDocument;

/// A paper's own row, before its children are known.
record PaperRow(
    long xid,
    long no,
    String id,
    String title,
    String text,
    Map<String, JsonNode> fields,
    boolean withdrawn,
    @Nullable Instant firstCapturedAt,
    @Nullable Instant lastCapturedAt) {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
  private static final TypeReference<Map<String, JsonNode>> FIELDS = new TypeReference<>() {};

  static PaperRow read(ResultSet row) throws SQLException {
    return new PaperRow(
        row.getLong("xid"),
        row.getLong("paper_no"),
        row.getString("paper_id"),
        row.getString("title"),
        row.getString("abstract"),
        fields(row.getString("fields")),
        row.getBoolean("withdrawn"),
        Columns.instant(row, "first_captured_at"),
        Columns.instant(row, "last_captured_at"));
  }

  private static Map<String, JsonNode> fields(String json) {
    try {
      Map<String, JsonNode> fields = JSON.readValue(json, FIELDS);
      // A null says as little as an absent value, and answers have none.
      fields.values().removeIf(JsonNode::isNull);
      return fields;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("PostgreSQL gave fields that are no JSON object", e);
    }
  }

  Changes.Present with(PaperChildren children) {
    Said said = children.said(no);
    PaperDocument document =
        new PaperDocument(
            no,
            id,
            title,
            text,
            fields,
            withdrawn,
            firstCapturedAt,
            lastCapturedAt,
            said.memberships(),
            said.sources(),
            children.aliases(no));
    return new Changes.Present(xid, document, children.history(no));
  }
}
