package org.papertide.index.store.table;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Rows turned into one array a column, as `unnest` takes them: one statement for any number of
/// rows.
final class Columns<R> {

  private final Connection connection;
  private final List<R> rows;

  Columns(Connection connection, Collection<R> rows) {
    this.connection = connection;
    this.rows = List.copyOf(rows);
  }

  /// One column. Values other than numbers are sent as text, and cast in the statement.
  ///
  /// The driver sends arrays of just these classes in binary, which spares both sides the quoting.
  ///
  /// @param sqlType `int4` of [Integer], `int8` of [Long], or another of anything
  Array of(String sqlType, Function<R, @Nullable Object> value) throws SQLException {
    @Nullable Object[] values =
        switch (sqlType) {
          case "int4" -> new @Nullable Integer[rows.size()];
          case "int8" -> new @Nullable Long[rows.size()];
          default -> new @Nullable String[rows.size()];
        };
    for (int i = 0; i < values.length; i++) {
      Object element = value.apply(rows.get(i));
      values[i] = element == null || element instanceof Number ? element : element.toString();
    }
    return connection.createArrayOf(sqlType, values);
  }

  static Array texts(Connection connection, Collection<String> values) throws SQLException {
    return connection.createArrayOf("text", values.toArray(String[]::new));
  }

  static Array numbers(Connection connection, Collection<Long> values) throws SQLException {
    return connection.createArrayOf("int8", values.toArray(Long[]::new));
  }
}
