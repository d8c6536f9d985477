package org.papertide.index.store;

import java.sql.SQLException;

/// Tells failures of the data, which no repetition mends, from all others, which are waited out.
///
/// The data's own are the SQLSTATE classes 22 (data exception), 23 (integrity constraint) and 54
/// (program limit): https://www.postgresql.org/docs/18/errcodes-appendix.html. Anything unknown
/// counts as waiting: a wrong privilege must not turn a day of events into dead letters.
final class SqlFailure {

  private SqlFailure() {}

  static boolean isOfTheData(SQLException failure) {
    String state = failure.getSQLState();
    return state != null
        && (state.startsWith("22") || state.startsWith("23") || state.startsWith("54"));
  }
}
