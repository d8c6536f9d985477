package org.papertide.api.follow.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Columns that may be null, as the types of this service.
final class Columns {

  private Columns() {}

  static @Nullable Instant instant(ResultSet row, String name) throws SQLException {
    OffsetDateTime time = row.getObject(name, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  static Instant capturedAt(ResultSet row) throws SQLException {
    return Objects.requireNonNull(instant(row, "captured_at"), "captured_at");
  }

  static @Nullable LocalDate day(ResultSet row, String name) throws SQLException {
    return row.getObject(name, LocalDate.class);
  }

  static @Nullable Integer integer(ResultSet row, String name) throws SQLException {
    int value = row.getInt(name);
    return row.wasNull() ? null : value;
  }

  static @Nullable Long number(ResultSet row, String name) throws SQLException {
    long value = row.getLong(name);
    return row.wasNull() ? null : value;
  }

  static @Nullable Boolean truth(ResultSet row, String name) throws SQLException {
    boolean value = row.getBoolean(name);
    return row.wasNull() ? null : value;
  }
}
