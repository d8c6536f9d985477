package org.papertide.index.store.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.papertide.index.merge.Observation;

/// What was observed before, as it is folded again.
public final class ObservationReader {

  // A paper may have any number of observations, each of up to a megabyte, so few are held at once.
  private static final int ROWS_AT_A_TIME = 500;

  // A number stays what its event said, so that folding again gives the same.
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private ObservationReader() {}

  /// Reads everything that was ever observed under these identities, some rows at a time.
  public static void read(
      Connection connection, Collection<String> identities, Consumer<Observation> reader)
      throws SQLException {
    if (identities.isEmpty()) {
      return;
    }
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select dump.dump_id, entry_number, dump.source, identity, fingerprint,
              observation.captured_at, arxiv_version, encode(revision, 'hex'), upvotes, comments,
              fields
            from observation join dump using (dump_no)
            where identity = any(?)
            """)) {
      select.setFetchSize(ROWS_AT_A_TIME);
      select.setArray(1, Columns.texts(connection, identities));
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          reader.accept(observation(rows));
        }
      }
    }
  }

  private static Observation observation(ResultSet row) throws SQLException {
    return new Observation(
        row.getString(1),
        row.getInt(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getObject(6, OffsetDateTime.class).toInstant(),
        row.getInt(7),
        row.getString(8),
        row.getObject(9, Integer.class),
        row.getObject(10, Integer.class),
        fromJson(row.getString(11)));
  }

  private static SortedMap<String, JsonNode> fromJson(String text) {
    try {
      SortedMap<String, JsonNode> fields = new TreeMap<>();
      JSON.readTree(text)
          .properties()
          .forEach(
              property ->
                  fields.put(property.getKey(), Objects.requireNonNull(property.getValue())));
      return fields;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("PostgreSQL gave back no JSON", e);
    }
  }
}
