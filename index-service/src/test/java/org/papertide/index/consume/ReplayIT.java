package org.papertide.index.consume;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The command that plays dead letters again, on a service that runs.
@QuarkusTest
@QuarkusTestResource(LocalServers.class)
class ReplayIT {

  private static final int DUMP = 101;

  @Test
  void whatDiedIsReplayedOnceItsCauseIsGone() throws Exception {
    // A title that the database refuses, as long as it refuses it.
    execute("alter table revision add constraint no_paper_two check (title <> 'Title 2 of 101')");
    try (TestTopic topic = new TestTopic(LocalServers.kafka().bootstrapServers())) {
      topic.sendDump(DUMP, 3);
      for (int entry = 1; entry <= 3; entry++) {
        topic.sendObservation(DUMP, entry);
      }
      await()
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(() -> assertThat(counts()).isEqualTo("3|2|1"));
      given()
          .queryParam("dump", TestTopic.dumpId(DUMP))
          .post("/v1/dead-letters/replay")
          .then()
          .statusCode(200)
          .body("replayed", is(0))
          .body("dead", is(1))
          .body("causes.refused-by-database", is(1))
          .body("finished", is(true));
    } finally {
      execute("alter table revision drop constraint no_paper_two");
    }

    given()
        .queryParam("dump", TestTopic.dumpId(DUMP))
        .queryParam("cause", "refused-by-database")
        .post("/v1/dead-letters/replay")
        .then()
        .statusCode(200)
        .body("replayed", is(1))
        .body("dead", is(0));

    assertThat(counts()).isEqualTo("3|3|0");
    given()
        .get("/q/metrics")
        .then()
        .body(containsString("papertide_index_replays_total{outcome=\"replayed\"}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"dump=1", "cause=a%20b"})
  void aBadParameterIsAProblem(String query) {
    given()
        .urlEncodingEnabled(false)
        .post("/v1/dead-letters/replay?" + query)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("type", is("urn:papertide:problem:bad-parameter"))
        .body("detail", notNullValue());
  }

  private static String counts() throws SQLException {
    try (Connection connection = LocalServers.postgres().connect();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select concat_ws('|', entries, stored_observations, dead_letters) from dump"
                    + " where dump_id = '"
                    + TestTopic.dumpId(DUMP)
                    + "'")) {
      return row.next() ? row.getString(1) : "";
    }
  }

  private static void execute(String sql) throws SQLException {
    try (Connection connection = LocalServers.postgres().connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
