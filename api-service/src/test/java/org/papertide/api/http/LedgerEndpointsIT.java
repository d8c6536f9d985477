package org.papertide.api.http;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PreparedStore.class)
class LedgerEndpointsIT {

  @BeforeEach
  void awaitReady() {
    await().until(() -> given().get("/q/health/ready").statusCode() == 200);
  }

  @Test
  void a_dump_that_lost_something_says_where_to_read_it() {
    given()
        .get("/v1/dumps/dead")
        .then()
        .body("links.rejections", is("/v1/dumps/dead/rejections"))
        .body("links.deadLetters", is("/v1/dead-letters?dump=dead"));
    given().get("/v1/dumps/complete").then().body("$", not(hasKey("links")));
  }

  @Test
  void rejections_are_in_the_order_of_the_dump_page_by_page() {
    String token =
        given()
            .get("/v1/dumps/dead/rejections?limit=2")
            .then()
            .statusCode(200)
            .body("dump", is("dead"))
            .body("rejections.entryNumber", is(List.of(1, 2)))
            .body("rejections[0].place", is("line 1"))
            .body("rejections[0].reason", is("no-abstract"))
            .body("rejections[0].detail", is("It has no abstract."))
            .body("rejections[0].text.length()", is(4096))
            .body("rejections[0].textLength", is(5000))
            .body("rejections[1]", not(hasKey("text")))
            .extract()
            .path("nextPageToken");
    given()
        .queryParam("pageToken", token)
        .get("/v1/dumps/dead/rejections")
        .then()
        .body("rejections.entryNumber", is(List.of(3)))
        .body("$", not(hasKey("nextPageToken")));
    given().get("/v1/dumps/complete/rejections").then().body("rejections", is(List.of()));
  }

  @Test
  void dead_letters_are_listed_the_last_first_with_their_bytes() {
    String token =
        given()
            .get("/v1/dead-letters?limit=2")
            .then()
            .statusCode(200)
            .body("deadLetters.offset", is(List.of(3, 2)))
            .body("deadLetters[0].value.bytes", is(10001))
            .body("deadLetters[0].value.cut", is(true))
            .body("deadLetters[0].value.text", is("x" + "é".repeat(2047)))
            .body("deadLetters[0].value", not(hasKey("base64")))
            .body("deadLetters[1].value.base64", is("wyg="))
            .body("deadLetters[1].value.text", is("\uFFFD("))
            .extract()
            .path("nextPageToken");
    given()
        .queryParam("pageToken", token)
        .get("/v1/dead-letters")
        .then()
        .body("deadLetters.offset", is(List.of(1)));
    given()
        .get("/v1/dead-letters?dump=dead")
        .then()
        .body("deadLetters.offset", is(List.of(1)))
        .body("deadLetters[0].dump", is("dead"))
        .body("deadLetters[0].entryNumber", is(1))
        .body("deadLetters[0].cause", is("unreadable-event"))
        .body("deadLetters[0].topic", is("papers"))
        .body("deadLetters[0].partition", is(1))
        .body("deadLetters[0].headers.ce_type", is("x"))
        .body("deadLetters[0].key.text", is("key"))
        .body("deadLetters[0].value.text", is("{\"broken\":"))
        .body("deadLetters[0].replays", is(0))
        .body("deadLetters[0]", not(hasKey("replayedAt")));
    given().get("/v1/dead-letters?dump=other").then().body("deadLetters", is(List.of()));
  }

  @Test
  void without_the_database_only_they_are_missing() {
    PreparedStore.postgres().stop();
    try {
      given()
          .get("/v1/dead-letters")
          .then()
          .statusCode(503)
          .contentType(Problem.MEDIA_TYPE)
          .header("Retry-After", notNullValue())
          .body("type", is("urn:papertide:problem:database-unavailable"));
      given().get("/v1/dumps/dead/rejections").then().statusCode(503);
      given().get("/v1/dumps/dead").then().statusCode(200);
      given().get("/v1/days/2025-11-28").then().statusCode(200);
      given().get("/v1/papers/2404.14619/history").then().statusCode(200);
    } finally {
      PreparedStore.postgres().restart();
    }
    await().until(() -> given().get("/v1/dead-letters").statusCode() == 200);
  }

  @Test
  void a_day_says_who_has_delivered() {
    given()
        .get("/v1/days/2025-11-28")
        .then()
        .statusCode(200)
        .body("day", is("2025-11-28"))
        .body("over", is(true))
        .body("sources.source", is(List.of("arxiv")))
        .body("sources[0].dumps", is(1))
        .body("sources[0].entries", is(5))
        .body("sources[0].rejected", is(3))
        .body("sources[0].deadLetters", is(1))
        .body("sources[0].firstReceivedAt", is("2025-11-28T10:00:00Z"))
        .body("sources[0].lateDumps", is(0))
        .body("sources[0]", not(hasKey("thin")))
        .body("missing", is(List.of()))
        .body("dumps.id", is(List.of("dead")))
        .body("dumps[0].state", is("incomplete"))
        .body("dumps[0].late", is(false))
        .body("$", not(hasKey("moreDumps")));
    given()
        .get("/v1/days/2025-11-29")
        .then()
        .body("sources[0].refused", is(1))
        .body("sources[0].entries", is(0))
        .body("dumps[0].refusal.type", is("no-usable-entry"));
    given().get("/v1/days/1999-01-01").then().body("sources", is(List.of()));
  }

  @Test
  void dumps_are_chosen_by_day_and_state() {
    given().get("/v1/dumps?day=2025-11-28").then().body("dumps.id", is(List.of("dead")));
    given().get("/v1/dumps?day=2025-11-28&source=huggingface").then().body("dumps.size()", is(0));
    given().get("/v1/dumps?state=complete").then().body("dumps.id", hasItem("complete"));
    given().get("/v1/dumps?state=refused").then().body("dumps.id", is(List.of("refused")));
    given().get("/v1/dumps?state=receiving").then().body("dumps.id", is(List.of("receiving")));
    given()
        .get("/v1/dumps?state=incomplete")
        .then()
        .body("dumps.id", is(List.of("dead", "silent")));
    given()
        .get("/v1/dumps?state=incomplete&source=huggingface&day=2025-11-27")
        .then()
        .body("dumps.id", is(List.of("silent")));
  }
}
