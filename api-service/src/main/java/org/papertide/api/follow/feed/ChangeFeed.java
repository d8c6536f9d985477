package org.papertide.api.follow.feed;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.papertide.api.follow.feed.FeedPage.Origin;
import org.papertide.api.index.Changes;
import org.papertide.api.index.FeedPosition;
import org.postgresql.PGConnection;

/// The change feed of the database: rows in the order of the transactions that wrote them, none of
/// them before every earlier transaction has ended, so that a row which commits late is not missed.
@Singleton
public final class ChangeFeed {

  /// The channel that index-service notifies after each batch.
  public static final String CHANNEL = "papertide_changes";

  /// A page asks for few rows of tables of any size. Of a table of some ten thousand rows the
  /// planner would read and hash all, again for every page.
  private static final String BY_INDEX =
      "set local enable_hashjoin = off; set local enable_mergejoin = off";

  private final DataSource database;
  private final FeedSettings settings;
  private final Clock clock;

  @Inject
  public ChangeFeed(DataSource database, FeedSettings settings, Clock clock) {
    this.database = database;
    this.settings = settings;
    this.clock = clock;
  }

  /// Connects, and listens from then on.
  public Session open() throws SQLException {
    Connection listening = database.getConnection();
    try {
      try (Statement listen = listening.createStatement()) {
        listen.execute("listen " + CHANNEL);
      }
      return new Session(listening, reader());
    } catch (SQLException | RuntimeException e) {
      listening.close();
      throw e;
    }
  }

  /// To prepare it is a question to the database, which can fail. The pool must have it back then:
  /// it has few.
  private Connection reader() throws SQLException {
    Connection reading = database.getConnection();
    try {
      reading.setAutoCommit(false);
      reading.setReadOnly(true);
      reading.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      return reading;
    } catch (SQLException | RuntimeException e) {
      reading.close();
      throw e;
    }
  }

  /// Two connections to the database, for one thread.
  public final class Session implements AutoCloseable {

    private final Connection listening;
    private final Connection reading;

    private Session(Connection listening, Connection reading) {
      this.listening = listening;
      this.reading = reading;
    }

    /// Reads a page with everything that belongs to its papers, in one transaction.
    ///
    /// @param size how many papers, and how many dumps, at most; of papers fewer, where those hold
    ///     much
    /// @param choose the position to read from, by what the database is
    /// @return empty while index-service has not yet prepared the database
    public Optional<FeedPage> read(int size, Function<Origin, FeedPosition> choose)
        throws SQLException {
      try {
        Optional<Origin> origin = OriginRow.read(reading, clock.instant());
        try (Statement plans = reading.createStatement()) {
          plans.execute(BY_INDEX);
        }
        Optional<FeedPage> page = Optional.empty();
        if (origin.isPresent()) {
          page = Optional.of(page(size, origin.get(), choose.apply(origin.get())));
        }
        reading.commit();
        return page;
      } catch (SQLException e) {
        if (OriginRow.isUnprepared(e)) {
          reading.rollback();
          return Optional.empty();
        }
        throw e;
      }
    }

    private FeedPage page(int size, Origin origin, FeedPosition from) throws SQLException {
      PaperRows.Page paperPage = PaperRows.after(from.papers(), size, settings, reading);
      DumpRows.Page dumpPage = DumpRows.after(from.dumps(), size, reading);
      return new FeedPage(
          origin,
          new Changes(paperPage.papers(), dumpPage.dumps(), paperPage.to(), dumpPage.to()),
          !paperPage.full() && !dumpPage.full());
    }

    /// Waits until something has changed, or the time is over.
    public void awaitChange(Duration most) throws SQLException {
      listening
          .unwrap(PGConnection.class)
          .getNotifications(Math.toIntExact(Math.max(1, most.toMillis())));
    }

    @Override
    public void close() throws SQLException {
      try (reading;
          listening;
          Statement unlisten = listening.createStatement()) {
        // The pool hands the connection to others.
        unlisten.execute("unlisten *");
      }
    }
  }
}
