package org.papertide.api.follow.ledger;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Rejections and dead letters, read from the database over connections of their own, so that a
/// crowd of readers cannot hold up the follower. Safe for any thread.
@Singleton
public final class Ledger {

  /// Counts requests that the database did not answer.
  public static final String FAILURES = "papertide.api.ledger.failures";

  private static final Logger LOG = Logger.getLogger(Ledger.class);

  private final javax.sql.DataSource database;
  private final LedgerSettings settings;
  private final Counter failures;
  private final AtomicReference<@Nullable String> lastFailure = new AtomicReference<>();

  @Inject
  public Ledger(
      @DataSource("ledger") javax.sql.DataSource database,
      LedgerSettings settings,
      MeterRegistry metrics) {
    this.database = database;
    this.settings = settings;
    this.failures = metrics.counter(FAILURES);
  }

  /// The database does not answer now.
  public static final class Unavailable extends RuntimeException {

    Unavailable(SQLException cause) {
      super(cause);
    }
  }

  /// The rejections of a dump in the order of its entries.
  ///
  /// @param from the number of the first entry
  /// @return empty when there is no such dump
  /// @throws Unavailable if the database does not answer
  public Optional<List<Rejection>> rejections(String dump, long from, int limit) {
    return read(
        connection -> {
          Long number = dumpNumber(connection, dump);
          return number == null
              ? Optional.empty()
              : Optional.of(RejectionRows.read(connection, number, from, limit, settings.shown()));
        });
  }

  /// Dead letters, the last that died first.
  ///
  /// @param dump only those of this dump, when not null
  /// @param from the highest number
  /// @return none when there is no such dump
  /// @throws Unavailable if the database does not answer
  public List<DeadLetter> deadLetters(@Nullable String dump, long from, int limit) {
    return read(
        connection -> {
          if (dump == null) {
            return DeadLetterRows.read(connection, null, from, limit, settings.shown());
          }
          Long number = dumpNumber(connection, dump);
          return number == null
              ? List.of()
              : DeadLetterRows.read(connection, number, from, limit, settings.shown());
        });
  }

  private static @Nullable Long dumpNumber(Connection connection, String dump) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("select dump_no from dump where dump_id = ?")) {
      query.setString(1, dump);
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? row.getLong(1) : null;
      }
    }
  }

  private <T> T read(Reading<T> reading) {
    try (Connection connection = database.getConnection()) {
      T answer = reading.from(connection);
      lastFailure.set(null);
      return answer;
    } catch (SQLException e) {
      failures.increment();
      String reason = String.valueOf(e.getMessage());
      // One line for an outage, however many ask meanwhile.
      if (!reason.equals(lastFailure.getAndSet(reason))) {
        LOG.warnf("Rejections and dead letters cannot be read: %s", reason);
      }
      throw new Unavailable(e);
    }
  }

  private interface Reading<T> {
    T from(Connection connection) throws SQLException;
  }
}
