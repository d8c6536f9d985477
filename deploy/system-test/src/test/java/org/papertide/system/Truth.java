package org.papertide.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.papertide.local.setting.Port;

/// What was accepted, compared with what the database and the index have in the end.
final class Truth {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final AssembledSystem system;
  private final Set<String> titles = new TreeSet<>();
  private int entries;
  private int dumps;

  Truth(AssembledSystem system) {
    this.system = system;
  }

  /// Pushes a page, which must be accepted, and notes what it says.
  void push(String name, int entries) {
    HttpResponse<String> answer = system.push("2025-03-17", Pages.page(name, entries));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    accepted(name, entries);
  }

  void accepted(String name, int entries) {
    titles.addAll(Pages.titles(name, entries));
    this.entries += entries;
    dumps++;
  }

  /// Waits until everything is stored and findable, then compares every paper.
  void holds() {
    holdsExceptForDumps(0);
  }

  /// The same, when some dumps cannot become complete because an event of theirs is a dead letter.
  void holdsExceptForDumps(int incomplete) {
    awaitEqual("select count(*) from observation", entries);
    awaitEqual(
        "select count(*) from paper where revision is not null and merged_into is null",
        titles.size());
    awaitEqual(
        "select count(*) from dump where stored_observations = entries and dead_letters = 0",
        dumps - incomplete);
    assertThat(stored().values()).containsExactlyInAnyOrderElementsOf(titles);
    await("the index has every paper")
        .atMost(AssembledSystem.PATIENCE)
        .ignoreExceptions()
        .untilAsserted(() -> assertThat(indexed()).isEqualTo(titles.size()));
    stored().forEach((id, title) -> assertThat(titleInIndex(id)).as(id).isEqualTo(title));
  }

  private void awaitEqual(String query, int expected) {
    await(query)
        .atMost(AssembledSystem.PATIENCE)
        .ignoreExceptionsInstanceOf(SQLException.class)
        .untilAsserted(() -> assertThat(number(query)).isEqualTo(expected));
  }

  /// The first column of the first row.
  long number(String query) throws SQLException {
    try (Connection connection = system.postgres().connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private Map<String, String> stored() {
    try (Connection connection = system.postgres().connect();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select paper_id, title from paper join revision on hash = revision")) {
      Map<String, String> papers = new TreeMap<>();
      while (rows.next()) {
        papers.put(rows.getString(1), rows.getString(2));
      }
      return papers;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private int indexed() throws Exception {
    JsonNode health = JSON.readTree(system.get(Port.API, "/q/health/ready").body());
    return health.at("/checks/0/data/papers").asInt();
  }

  private String titleInIndex(String id) {
    try {
      return JSON.readTree(system.api("/v1/papers/" + id).body()).path("title").asText();
    } catch (java.io.IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
