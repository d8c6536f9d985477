package org.papertide.api.http;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the Hub's client relies on, line by line.
@QuarkusTest
@QuarkusTestResource(PreparedStore.class)
class HubEndpointIT {

  @BeforeEach
  void awaitReady() {
    await().until(() -> given().get("/q/health/ready").statusCode() == 200);
  }

  @Test
  void a_list_is_a_bare_array_of_items_that_hold_papers() {
    given()
        .get("/api/daily_papers?date=2025-11-25")
        .then()
        .statusCode(200)
        .contentType("application/json")
        .body("paper.id", is(List.of("hep-th/9901001", "2404.14619")))
        .body("title", hasItem("OpenELM: <Open> Language Models"))
        .body("paper", everyItem(notNullValue()))
        .body("numComments", everyItem(is(0)))
        .body("upvotes", everyItem(notNullValue()))
        .body("paper.submittedOnDailyAt", everyItem(endsWith("Z")))
        .body("publishedAt", everyItem(endsWith("Z")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?date=2025-11-25", "?week=2025-W48", "?month=2025-11"})
  void a_day_its_week_and_its_month_have_its_papers(String query) {
    given()
        .get("/api/daily_papers" + query)
        .then()
        .statusCode(200)
        .body("paper.id", hasItem("2404.14619"));
  }

  @Test
  void pages_have_numbers_and_links_and_end_in_an_empty_one() {
    given()
        .get("/api/daily_papers?date=2025-11-25&limit=1")
        .then()
        .body("", hasSize(1))
        .header("Link", containsString("p=1"))
        .header("Link", endsWith("rel=\"next\""));
    given()
        .get("/api/daily_papers?date=2025-11-25&limit=1&p=1")
        .then()
        .body("paper.id", is(List.of("2404.14619")))
        .header("Link", nullValue());
    given().get("/api/daily_papers?date=2025-11-25&p=7").then().statusCode(200).body("", empty());
    given()
        .get("/api/daily_papers?date=2025-11-25&p=99999")
        .then()
        .statusCode(200)
        .header("Link", nullValue())
        .body("", empty());
    given().get("/api/daily_papers?sort=bogus&p=99999").then().statusCode(400);
    given()
        .header("If-Match", "\"other\"")
        .get("/api/daily_papers")
        .then()
        .statusCode(412)
        .header("X-Error-Message", containsString("If-Match"));
  }

  @Test
  void what_trends_and_what_somebody_brought_can_be_asked_for() {
    given().get("/api/daily_papers?sort=trending").then().statusCode(200).body("", not(empty()));
    given()
        .get("/api/daily_papers?sort=trending&date=2025-11-25")
        .then()
        .statusCode(200)
        .body("paper.id", hasItem("2404.14619"));
    given().get("/api/daily_papers?submitter=nobody").then().statusCode(200).body("", empty());
  }

  @Test
  void all_papers_follow_one_another() {
    String link =
        given()
            .get("/api/papers?limit=2")
            .then()
            .statusCode(200)
            .body("", hasSize(2))
            .extract()
            .header("Link");
    String next = link.substring(1, link.indexOf('>'));
    given().urlEncodingEnabled(false).get(next).then().statusCode(200).body("", not(empty()));
  }

  @Test
  void search_finds_and_takes_no_more_than_the_hub() {
    given()
        .queryParam("q", "OpenELM")
        .get("/api/papers/search")
        .then()
        .statusCode(200)
        .body("[0].paper.id", is("2404.14619"));
    given().queryParam("q", "x".repeat(251)).get("/api/papers/search").then().statusCode(400);
    given().get("/api/papers/search?q=model&limit=121").then().statusCode(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2404.14619", "2404.14619v2", "t-abcdefghijklmnop", "hep-th/9901001"})
  void a_paper_is_flat_and_found_by_any_of_its_ids(String id) {
    given()
        .urlEncodingEnabled(false)
        .get("/api/papers/" + id)
        .then()
        .statusCode(200)
        .header("ETag", startsWith("W/"))
        .body("id", not(startsWith("t-")))
        .body("summary", notNullValue())
        .body("paper", nullValue());
  }

  @ParameterizedTest
  @CsvSource({"/papers/2404.14619.md,*/*", "/papers/2404.14619,text/markdown"})
  void a_paper_is_there_as_markdown(String path, String accept) {
    given()
        .accept(accept)
        .get(path)
        .then()
        .statusCode(200)
        .header("Content-Type", matchesPattern("(?i)text/markdown; ?charset=utf-8"))
        .body(startsWith("# OpenELM"));
  }

  @Test
  void nothing_else_is_on_the_hub_about_a_paper() {
    given()
        .get("/api/arxiv/2404.14619/repos")
        .then()
        .body("models", empty())
        .body("datasets", empty())
        .body("spaces", empty());
  }

  @ParameterizedTest
  @CsvSource({
    "/api/papers/0000.00000,404,0000.00000",
    "/papers/0000.00000.md,404,0000.00000",
    "/api/daily_papers?date=yesterday,400,date takes",
    "/api/daily_papers?week=2025-W60,400,week takes",
    "/api/daily_papers?month=2025-13,400,month takes",
    "/api/daily_papers?date=2025-11-25&week=2025-W48,400,date takes",
    "/api/daily_papers?sort=newest,400,sort takes",
    "/api/daily_papers?p=-1,400,p takes",
    "/api/daily_papers?limit=101,400,limit takes",
    "/api/papers?cursor=x,400,cursor takes",
    "/api/agent-harnesses,404,nothing at",
  })
  void an_error_says_in_body_and_header_what_is_wrong(String path, int status, String reason) {
    given()
        .get(path)
        .then()
        .statusCode(status)
        .contentType("application/json")
        .body("error", containsString(reason))
        .header("X-Error-Message", containsString(reason))
        .header("X-Error-Code", nullValue());
  }
}
