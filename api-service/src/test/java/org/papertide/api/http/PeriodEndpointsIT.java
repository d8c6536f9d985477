package org.papertide.api.http;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PreparedStore.class)
class PeriodEndpointsIT {

  @BeforeEach
  void awaitReady() {
    await().until(() -> given().get("/q/health/ready").statusCode() == 200);
  }

  @ParameterizedTest
  @CsvSource({"days,day,2025-11-25", "weeks,week,2025-W48", "months,month,2025-11"})
  void a_period_and_the_latest_one_are_the_same(String periods, String period, String name) {
    for (String asked : List.of(name, "latest")) {
      given()
          .get("/v1/%s/%s/papers".formatted(periods, asked))
          .then()
          .statusCode(200)
          .header("ETag", startsWith("W/"))
          .header(
              "Content-Location",
              asked.equals(name) ? null : "/v1/%s/%s/papers".formatted(periods, name))
          .body(period, is(name))
          .body("total.value", is(2))
          .body("papers.id", is(List.of("hep-th/9901001", "2404.14619")))
          .body("papers.feedDay", is(List.of("2025-11-25", "2025-11-25")))
          .body("papers.position", is(List.of(1, 2)))
          .body("links", not(hasKey("previous")))
          .body("$", not(hasKey("nextPageToken")));
    }
  }

  @Test
  void the_latest_one_says_where_it_is_with_what_was_asked() {
    given()
        .get("/v1/days/latest/papers?order=upvotes&limit=1")
        .then()
        .header("Content-Location", "/v1/days/2025-11-25/papers?order=upvotes&limit=1");
  }

  @ParameterizedTest
  @CsvSource({
    "days/latest,position",
    "days/latest,upvotes",
    "days/2025-11-25,position",
    "weeks/latest,upvotes",
    "months/2025-11,upvotes"
  })
  void pages_follow_each_other(String period, String order) {
    String token =
        given()
            .get("/v1/%s/papers?limit=1&order=%s".formatted(period, order))
            .then()
            .statusCode(200)
            .body("papers.id", is(List.of("hep-th/9901001")))
            .extract()
            .path("nextPageToken");
    given()
        .queryParam("pageToken", token)
        .get("/v1/%s/papers?order=%s".formatted(period, order))
        .then()
        .statusCode(200)
        .body("total.value", is(2))
        .body("papers.id", is(List.of("2404.14619")))
        .body("$", not(hasKey("nextPageToken")));
    given()
        .queryParam("pageToken", token)
        .get("/v1/days/2025-11-24/papers?order=" + order)
        .then()
        .statusCode(400)
        .body("parameter", is("pageToken"));
  }

  @ParameterizedTest
  @CsvSource({
    "days/2025-11-20,days/2025-11-25",
    "weeks/2025-W01,weeks/2025-W48",
    "months/1999-12,months/2025-11"
  })
  void an_empty_period_leads_to_the_next_one_that_has_papers(String period, String next) {
    given()
        .get("/v1/%s/papers".formatted(period))
        .then()
        .statusCode(200)
        .body("papers", empty())
        .body("total.value", is(0))
        .body("links.next", is("/v1/%s/papers".formatted(next)));
  }

  @Test
  void a_later_period_leads_back() {
    given()
        .get("/v1/weeks/2026-W01/papers")
        .then()
        .body("links.previous", is("/v1/weeks/2025-W48/papers"))
        .body("links", not(hasKey("next")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "weeks/2025-W54/papers|week",
        "weeks/2025-W53/papers|week",
        "weeks/2025-48/papers|week",
        "months/2025-13/papers|month",
        "months/2025-11-25/papers|month",
        "months/2025-11/papers?order=position|order",
        "days/2025-11-25/papers?order=likes|order",
        "weeks/2025-W48/papers?limit=0|limit",
        "days/latest/papers?pageToken=ZGF5|pageToken",
      })
  void what_cannot_be_used_is_named(String path, String parameter) {
    given().get("/v1/" + path).then().statusCode(400).body("parameter", is(parameter));
  }
}
