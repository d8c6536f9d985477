package org.papertide.api.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PreparedStore.class)
class ChangesEndpointIT {

  @BeforeEach
  void awaitReady() {
    await().until(() -> given().get("/q/health/ready").statusCode() == 200);
  }

  @Test
  void changes_tell_what_a_copy_needs() {
    given()
        .get("/v1/changes")
        .then()
        .statusCode(200)
        .header("ETag", startsWith("W/"))
        .body("more", is(false))
        .body("changes.find { it.id == '2404.14619' }.kind", is("present"))
        .body("changes.find { it.id == '2404.14619' }.abstract", startsWith("Abstract of OpenELM"))
        .body("changes.find { it.id == '2404.14619' }.authorCount", is(3))
        .body("changes.find { it.id == '2404.14619' }.aliases", is(List.of(PreparedStore.MERGED)))
        .body("changes.find { it.id == '2404.14619' }.observationCount", is(1))
        .body("changes.find { it.id == '2404.14619' }.firstCapturedAt", is("2025-11-25T00:00:00Z"))
        .body("changes.find { it.id == '2401.00077' }.revisionCount", is(2))
        .body("changes.find { it.id == '2401.00009' }.kind", is("withdrawn"))
        .body("changes.find { it.id == '2401.00009' }.withdrawn", is(true))
        .body("changes.find { it.id == '2401.00009' }.title", is("Regretted"))
        .body("changes.find { it.kind == 'merged' }.id", is(PreparedStore.MERGED))
        .body("changes.find { it.kind == 'merged' }.into", is("2404.14619"))
        .body("changes.find { it.kind == 'merged' }", not(hasKey("title")));
  }

  @Test
  void pages_of_any_size_follow_each_other_to_the_same_end() {
    JsonPath whole = given().get("/v1/changes").jsonPath();
    List<Object> changes = new ArrayList<>();
    JsonPath page = given().get("/v1/changes?limit=2").jsonPath();
    changes.addAll(page.getList("changes"));
    while (page.getBoolean("more")) {
      String next = page.getString("next");
      assertThat(next).isEqualTo(page.getString("changes[-1].cursor"));
      page = given().queryParam("since", next).get("/v1/changes?limit=2").jsonPath();
      changes.addAll(page.getList("changes"));
    }

    assertThat(changes).isEqualTo(whole.getList("changes"));
    String end = whole.getString("next");
    assertThat(page.getString("next")).isEqualTo(end);
    given()
        .queryParam("since", end)
        .get("/v1/changes")
        .then()
        .statusCode(200)
        .body("changes", empty())
        .body("more", is(false))
        .body("next", is(end));
    given().get("/v1/changes?since=latest").then().body("changes", empty()).body("next", is(end));
  }

  @Test
  void a_cursor_that_is_ahead_of_this_replica_waits() {
    byte[] ahead = Base64.getUrlDecoder().decode(end());
    ahead[8] = 0x7f;
    String cursor = Base64.getUrlEncoder().encodeToString(ahead);

    given()
        .queryParam("since", cursor)
        .get("/v1/changes")
        .then()
        .statusCode(200)
        .body("changes", empty())
        .body("next", is(cursor));
  }

  @Test
  void a_cursor_of_another_database_is_gone() {
    byte[] other = Base64.getUrlDecoder().decode(end());
    other[0]++;
    String cursor = Base64.getUrlEncoder().encodeToString(other);

    for (String accepted : List.of("application/json", "text/event-stream")) {
      given()
          .accept(accepted)
          .queryParam("since", cursor)
          .get("/v1/changes")
          .then()
          .statusCode(410)
          .contentType(Problem.MEDIA_TYPE)
          .body("type", is("urn:papertide:problem:changes-gone"))
          .body("detail", containsString("without since"));
    }
  }

  private static String end() {
    return given().get("/v1/changes").jsonPath().getString("next");
  }

  @ParameterizedTest
  @ValueSource(strings = {"since=now", "since=AAAA", "limit=0", "limit=1001", "limit=x"})
  void bad_parameters_are_named(String query) {
    given()
        .get("/v1/changes?" + query)
        .then()
        .statusCode(400)
        .body("type", is("urn:papertide:problem:bad-parameter"))
        .body("parameter", is(query.substring(0, query.indexOf('='))));
  }

  @Test
  void a_bad_last_event_id_is_named() {
    given()
        .accept("text/event-stream")
        .header("Last-Event-ID", "17")
        .get("/v1/changes?since=latest")
        .then()
        .statusCode(400)
        .body("parameter", is("Last-Event-ID"))
        .body("got", is("17"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"*/*", "application/*", "text/html,application/json;q=0.9,*/*;q=0.8"})
  void json_is_the_answer_to_whoever_does_not_ask_for_a_stream(String accepted) {
    given().accept(accepted).get("/v1/changes").then().contentType("application/json");
  }

  @Test
  void page_and_stream_are_described_as_one_operation() {
    given()
        .get("/q/openapi?format=json")
        .then()
        .body("paths.'/v1/changes'.get.summary", startsWith("Every paper"))
        .body(
            "paths.'/v1/changes'.get.parameters.name",
            containsInAnyOrder("since", "limit", "Last-Event-ID"))
        .body("paths.'/v1/changes'.get.responses.keySet()", hasItems("200", "400", "410", "503"))
        .body(
            "paths.'/v1/changes'.get.responses.'200'.content.keySet()",
            containsInAnyOrder("application/json", "text/event-stream"))
        .body("components.schemas.Change.anyOf", hasSize(2))
        .body("components.schemas.PaperChange.properties", hasKey("abstract"));
  }
}
