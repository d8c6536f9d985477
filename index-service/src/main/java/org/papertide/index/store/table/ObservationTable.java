package org.papertide.index.store.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import org.papertide.index.merge.Observation;

/// What each dump said.
public final class ObservationTable {

  /// A row that a batch made or changed.
  ///
  /// @param isNew false when only its capture time became earlier
  public record Changed(long dump, int entryNumber, boolean isNew) {}

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HexFormat HEX = HexFormat.of();

  private ObservationTable() {}

  /// Stores observations and withdrawals of entries of which none is there yet.
  public static void copy(Connection connection, Collection<ObservationRow> rows)
      throws SQLException {
    CopiedRows.into(
        connection,
        "observation",
        new String[] {
          "dump_no",
          "entry_number",
          "identity",
          "fingerprint",
          "captured_at",
          "arxiv_version",
          "revision",
          "feed_day",
          "position",
          "upvotes",
          "comments",
          "fields"
        },
        rows,
        ObservationTable::write);
  }

  private static void write(CopiedRows to, ObservationRow row) throws IOException {
    Observation observation = row.observation();
    to.int8(row.dump());
    to.int4(observation.entryNumber());
    to.text(observation.identity());
    to.text(observation.fingerprint());
    to.timestamptz(observation.capturedAt());
    to.int4(observation.arxivVersion());
    to.bytes(observation.revision() == null ? null : HEX.parseHex(observation.revision()));
    to.date(row.feedDay());
    to.int4(row.position());
    to.int4(observation.upvotes());
    to.int4(observation.comments());
    to.jsonb(toJson(observation.fields()));
  }

  /// Stores observations and withdrawals. Of two captures of one entry the earlier counts.
  ///
  /// @param rows at most one an entry
  /// @return what this changed
  public static List<Changed> add(Connection connection, Collection<ObservationRow> rows)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into observation (dump_no, entry_number, identity, fingerprint, captured_at,
              arxiv_version, revision, feed_day, position, upvotes, comments, fields)
            select dump_no, entry_number, identity, fingerprint, captured_at, arxiv_version,
              decode(revision, 'hex'), feed_day, position, upvotes, comments, fields::jsonb
            from unnest(?::int8[], ?::int[], ?::text[], ?::text[], ?::timestamptz[], ?::int[],
                ?::text[], ?::date[], ?::int[], ?::int[], ?::int[], ?::text[])
              as new (dump_no, entry_number, identity, fingerprint, captured_at, arxiv_version,
                revision, feed_day, position, upvotes, comments, fields)
            order by dump_no, entry_number
            on conflict (dump_no, entry_number) do update set
              captured_at = excluded.captured_at, feed_day = excluded.feed_day,
              fields = excluded.fields
            where excluded.captured_at < observation.captured_at
              and excluded.identity = observation.identity
              and excluded.revision is not distinct from observation.revision
            returning dump_no, entry_number, xmax = 0
            """)) {
      bind(insert, new Columns<>(connection, rows));
      List<Changed> changed = new ArrayList<>();
      try (ResultSet returned = insert.executeQuery()) {
        while (returned.next()) {
          changed.add(new Changed(returned.getLong(1), returned.getInt(2), returned.getBoolean(3)));
        }
      }
      return changed;
    }
  }

  private static void bind(PreparedStatement insert, Columns<ObservationRow> columns)
      throws SQLException {
    insert.setArray(1, columns.of("int8", ObservationRow::dump));
    insert.setArray(2, columns.of("int4", row -> row.observation().entryNumber()));
    insert.setArray(3, columns.of("text", row -> row.observation().identity()));
    insert.setArray(4, columns.of("text", row -> row.observation().fingerprint()));
    insert.setArray(5, columns.of("text", row -> row.observation().capturedAt()));
    insert.setArray(6, columns.of("int4", row -> row.observation().arxivVersion()));
    insert.setArray(7, columns.of("text", row -> row.observation().revision()));
    insert.setArray(8, columns.of("text", ObservationRow::feedDay));
    insert.setArray(9, columns.of("int4", ObservationRow::position));
    insert.setArray(10, columns.of("int4", row -> row.observation().upvotes()));
    insert.setArray(11, columns.of("int4", row -> row.observation().comments()));
    insert.setArray(
        12, columns.of("text", row -> new String(toJson(row.observation().fields()), UTF_8)));
  }

  /// Properties as PostgreSQL takes them, in UTF-8.
  static byte[] toJson(SortedMap<String, JsonNode> fields) {
    try {
      return JSON.writeValueAsBytes(fields);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
