package org.papertide.system.strike;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Random;
import org.papertide.local.setting.Port;
import org.papertide.system.assembly.AssembledSystem;
import org.papertide.system.assembly.PapersTopic;
import org.papertide.system.truth.Comparison;
import org.papertide.system.truth.Truth;

/// What a fault may lay hands on, and what shows that it took effect.
///
/// @param share entries to keep the stream flowing with
public record Scene(
    AssembledSystem system,
    PapersTopic topic,
    Stream stream,
    Truth truth,
    Comparison comparison,
    Random random,
    int share) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /// Records that are in the topic and not yet in the database.
  long behind() throws Exception {
    return topic.records() - stored();
  }

  /// Records of the present topic that are in the database.
  long stored() throws Exception {
    return number(
        "select coalesce(sum(next_offset), 0) from consumer_offset where topic_id = '%s'"
            .formatted(topic.id()));
  }

  /// Waits until index-service is storing and not done, then a random moment longer, so that what
  /// comes next falls into the middle of it. The stream flows on meanwhile.
  void awaitWork() throws Exception {
    long before = stored();
    await("index-service is in the middle of something")
        .atMost(AssembledSystem.PATIENCE)
        .pollInterval(Duration.ofMillis(2))
        .ignoreExceptions()
        .until(
            () -> {
              long behind = behind();
              if (behind < share) {
                stream.flow(share);
              }
              return behind > 0 && stored() > before;
            });
    pauseUpTo(40);
  }

  /// Transactions that index-service has open.
  long transactions() throws SQLException {
    return number(
        """
        select count(*) from pg_stat_activity
        where application_name = 'index-service' and state <> 'idle'
        """);
  }

  /// What the sessions of the database are doing, for finding out why something stands still.
  public String sessions() throws SQLException {
    return text(
        """
        select string_agg(concat_ws(' ', pid, application_name, state, wait_event_type, wait_event,
          'blocked by', pg_blocking_pids(pid), now() - xact_start, left(query, 100)), E'\n')
        from pg_stat_activity where backend_type = 'client backend'
        """);
  }

  /// Papers that api-service answers from.
  long served() {
    try {
      String health = system.get(Port.API, "/q/health/ready").body();
      return JSON.readTree(health).at("/checks/0/data/papers").asLong();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Papers that api-service should answer from.
  long papers() throws SQLException {
    return number("select count(*) from paper where revision is not null and merged_into is null");
  }

  /// The first column of the first row.
  long number(String query) throws SQLException {
    return Long.parseLong(text(query));
  }

  private String text(String query) throws SQLException {
    try (Connection connection = system.postgres().connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }

  /// The value of a counter of index-service.
  double counter(String name) {
    return system
        .get(Port.INDEX, "/q/metrics")
        .body()
        .lines()
        .filter(line -> line.startsWith(name))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  /// Chooses the moment of what comes next.
  void pauseUpTo(int millis) {
    try {
      Thread.sleep(random.nextInt(millis + 1));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// While its neighbours are away, api-service answers.
  void mustAnswer() {
    HttpResponse<String> answer = system.api("/v1/search?q=paper");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }
}
