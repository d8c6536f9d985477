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
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.papertide.index.merge.Observation;
import org.papertide.index.merge.Revision;

/// What each dump said, and the texts that it said it with.
public final class ObservationTable {

  /// A row that a batch made or changed.
  ///
  /// @param isNew false when only its capture time became earlier
  public record Changed(long dump, int entryNumber, boolean isNew) {}

  // A paper may have any number of observations, each of up to a megabyte, so few are held at once.
  private static final int ROWS_AT_A_TIME = 500;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HexFormat HEX = HexFormat.of();

  private ObservationTable() {}

  /// Stores texts of which none is there yet.
  public static void copyRevisions(Connection connection, Collection<Revision> revisions)
      throws SQLException {
    CopiedRows.into(
        connection,
        "revision",
        new String[] {"hash", "title", "abstract"},
        revisions,
        (to, revision) -> {
          to.bytes(HEX.parseHex(revision.hash()));
          to.text(revision.title());
          to.text(revision.abstractText());
        });
  }

  /// Stores texts that are not there yet.
  public static void addRevisions(Connection connection, Collection<Revision> revisions)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into revision (hash, title, abstract)
            select decode(hash, 'hex'), title, abstract
            from unnest(?::text[], ?::text[], ?::text[]) as new (hash, title, abstract)
            order by hash collate "C"
            on conflict do nothing
            """)) {
      Columns<Revision> columns = new Columns<>(connection, revisions);
      insert.setArray(1, columns.of("text", Revision::hash));
      insert.setArray(2, columns.of("text", Revision::title));
      insert.setArray(3, columns.of("text", Revision::abstractText));
      insert.execute();
    }
  }

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

  /// Properties as PostgreSQL takes them, in UTF-8.
  static byte[] toJson(SortedMap<String, JsonNode> fields) {
    try {
      return JSON.writeValueAsBytes(fields);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
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
