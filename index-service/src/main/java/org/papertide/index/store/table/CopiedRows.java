package org.papertide.index.store.table;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// Rows on their way into a table by binary COPY: the cheapest way in for rows that are not there
/// yet, since nothing is looked up, sorted or parsed. One that is there already fails the
/// transaction (SQLSTATE 23505).
///
/// The format: https://www.postgresql.org/docs/18/sql-copy.html#SQL-COPY-FILE-FORMATS-BINARY
final class CopiedRows {

  /// Gives the values of one row, as many as the table was told, in their order.
  interface Writer<R> {
    void write(CopiedRows to, R row) throws IOException;
  }

  private static final byte[] SIGNATURE = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0
  };
  private static final int FLAGS_AND_EXTENSION = 8;
  private static final int END = -1;
  private static final int NULL = -1;
  private static final byte JSONB_VERSION = 1;
  private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");
  private static final LocalDate FIRST_DAY = LocalDate.parse("2000-01-01");
  private static final int BUFFER = 1 << 16;

  private final DataOutputStream out;

  private CopiedRows(DataOutputStream out) {
    this.out = out;
  }

  /// Copies rows.
  ///
  /// @param columns names of columns, as many as the writer gives values
  static <R> void into(
      Connection connection,
      String table,
      String[] columns,
      Collection<R> rows,
      Writer<? super R> writer)
      throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    byte[] content = encoded(columns.length, rows, writer);
    CopyIn copy =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn(
                "copy %s (%s) from stdin (format binary)"
                    .formatted(table, String.join(", ", columns)));
    try {
      copy.writeToCopy(content, 0, content.length);
      copy.endCopy();
    } finally {
      giveUp(copy);
    }
  }

  /// All of it, before the copy begins: while a server waits for rows, no time limit of its own
  /// ends the session of a process that has stopped.
  private static <R> byte[] encoded(int columns, Collection<R> rows, Writer<? super R> writer) {
    ByteArrayOutputStream content = new ByteArrayOutputStream(BUFFER);
    try (DataOutputStream out = new DataOutputStream(content)) {
      out.write(SIGNATURE);
      out.write(new byte[FLAGS_AND_EXTENSION]);
      CopiedRows to = new CopiedRows(out);
      for (R row : rows) {
        out.writeShort(columns);
        writer.write(to, row);
      }
      out.writeShort(END);
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail to be written", e);
    }
    return content.toByteArray();
  }

  /// Ends a copy that has failed. Until then everything else on its connection would wait for it,
  /// for ever where the connection is lost.
  private static void giveUp(CopyIn copy) {
    if (copy.isActive()) {
      try {
        copy.cancelCopy();
      } catch (SQLException lost) {
        // The failure that brought it here says more.
      }
    }
  }

  void int4(@Nullable Integer value) throws IOException {
    if (value == null) {
      out.writeInt(NULL);
    } else {
      out.writeInt(Integer.BYTES);
      out.writeInt(value);
    }
  }

  void int8(long value) throws IOException {
    out.writeInt(Long.BYTES);
    out.writeLong(value);
  }

  void bool(boolean value) throws IOException {
    out.writeInt(1);
    out.writeBoolean(value);
  }

  void bytes(byte @Nullable [] value) throws IOException {
    if (value == null) {
      out.writeInt(NULL);
    } else {
      out.writeInt(value.length);
      out.write(value);
    }
  }

  void text(@Nullable String value) throws IOException {
    bytes(value == null ? null : value.getBytes(StandardCharsets.UTF_8));
  }

  void jsonb(byte[] json) throws IOException {
    out.writeInt(1 + json.length);
    out.writeByte(JSONB_VERSION);
    out.write(json);
  }

  void timestamptz(@Nullable Instant value) throws IOException {
    if (value == null) {
      out.writeInt(NULL);
    } else {
      int8(ChronoUnit.MICROS.between(EPOCH, value));
    }
  }

  void date(@Nullable LocalDate value) throws IOException {
    int4(value == null ? null : Math.toIntExact(ChronoUnit.DAYS.between(FIRST_DAY, value)));
  }
}
