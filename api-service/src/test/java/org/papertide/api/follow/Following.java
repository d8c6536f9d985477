package org.papertide.api.follow;

import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.configuration.MemorySize;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.papertide.api.follow.feed.ChangeFeed;
import org.papertide.api.follow.feed.FeedSettings;
import org.papertide.api.index.Answers;
import org.papertide.api.index.FeedPosition;
import org.papertide.api.index.lucene.LucenePaperIndex;
import org.papertide.api.index.lucene.TestIndex;

/// A follower at work on a real index, as in the service.
final class Following implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  record Settings(int pageSize, Duration poll, Duration commitEvery) implements FollowSettings {
    @Override
    public Duration showEvery() {
      return Duration.ofMillis(50);
    }

    @Override
    public Duration minBackOff() {
      return Duration.ofMillis(50);
    }

    @Override
    public Duration maxBackOff() {
      return Duration.ofMillis(500);
    }
  }

  /// How much of a paper and of the feed is taken at once.
  record Bounds(
      MemorySize pageBytes,
      int revisions,
      MemorySize revisionBytes,
      int observations,
      int days,
      int names)
      implements FeedSettings {

    static final Bounds USUAL = of(16 << 20, 50, 256 << 10, 1000, 1000, 100);

    static Bounds of(
        long pageBytes, int revisions, long revisionBytes, int observations, int days, int names) {
      return new Bounds(
          new MemorySize(BigInteger.valueOf(pageBytes)),
          revisions,
          new MemorySize(BigInteger.valueOf(revisionBytes)),
          observations,
          days,
          names);
    }
  }

  final LucenePaperIndex index;
  final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  private final Follower follower;

  private Following(Path directory, DataSource database, Settings settings, Bounds bounds) {
    this.index = TestIndex.open(directory);
    Clock clock = Clock.systemUTC();
    FollowMetrics followMetrics = new FollowMetrics(index, metrics, clock);
    this.follower =
        new Follower(new ChangeFeed(database, bounds, clock), index, settings, followMetrics);
    follower.start();
  }

  /// Pages of three, so that every list has several.
  static Following start(Path directory, DataSource database) {
    return start(directory, database, Duration.ofHours(1));
  }

  static Following start(Path directory, DataSource database, Duration commitEvery) {
    return start(directory, database, new Settings(3, Duration.ofMillis(200), commitEvery));
  }

  static Following start(Path directory, DataSource database, Settings settings) {
    return start(directory, database, settings, Bounds.USUAL);
  }

  static Following start(Path directory, DataSource database, Settings settings, Bounds bounds) {
    return new Following(directory, database, settings, bounds);
  }

  /// Waits until everything that is committed by now is in the index.
  void awaitCaughtUp() {
    Instant now = Instant.now();
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                index
                    .position()
                    .flatMap(FeedPosition::dataAsOf)
                    .filter(asOf -> asOf.isAfter(now))
                    .isPresent());
  }

  double rebuilds() {
    return metrics.counter(FollowMetrics.REBUILDS).count();
  }

  double failures() {
    return metrics.counter(FollowMetrics.FAILURES).count();
  }

  /// What each paper's id leads to: its title, the id of another paper, or nothing.
  Map<String, String> indexed(Map<String, String> stored) {
    Map<String, String> indexed = new TreeMap<>();
    for (String id : stored.keySet()) {
      indexed.put(
          id,
          switch (index.paper(id)) {
            case Answers.Paper paper -> paper.document().title();
            case Answers.Alias alias -> "→ " + alias.target();
            case Answers.Unknown unknown -> "";
          });
    }
    return indexed;
  }

  /// What the store says of each.
  static Map<String, String> stored(Store store) throws SQLException {
    Map<String, String> papers = new TreeMap<>();
    try (Connection connection = store.writer();
        PreparedStatement query =
            connection.prepareStatement(
                """
                select paper.paper_id, coalesce('→ ' || target.paper_id, revision.title, '')
                from paper
                left join paper target on target.paper_no = paper.merged_into
                left join revision on revision.hash = paper.revision
                """);
        ResultSet row = query.executeQuery()) {
      while (row.next()) {
        papers.put(row.getString(1), row.getString(2));
      }
    }
    return papers;
  }

  /// Ends in order, with a last commit.
  @Override
  public void close() throws IOException {
    follower.stop();
    index.close();
  }

  /// Ends as a crash would: what was not committed by then is lost.
  void kill() throws IOException {
    index.close();
    follower.stop();
  }
}
