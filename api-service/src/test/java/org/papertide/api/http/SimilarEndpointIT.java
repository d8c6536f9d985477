package org.papertide.api.http;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PreparedStore.class)
class SimilarEndpointIT {

  @BeforeEach
  void awaitReady() {
    await().until(() -> given().get("/q/health/ready").statusCode() == 200);
  }

  private static ValidatableResponse post(Object body) {
    return given().contentType("application/json").body(body).post("/v1/similar").then();
  }

  @Test
  void papers_like_one_come_with_the_words_that_made_the_match() {
    given()
        .urlEncodingEnabled(false)
        .get("/v1/papers/other:notes%2Fhistory/similar")
        .then()
        .statusCode(200)
        .header("ETag", startsWith("W/"))
        .header("X-Data-As-Of", not(emptyOrNullString()))
        .body("id", is("other:notes/history"))
        .body("hits.id", hasItem("other:100% a/../b?#"))
        .body("hits.title", hasItem("A Paper of Odd Name"))
        .body("hits[0].authorCount", is(3))
        .body("hits[0].score", greaterThan(0f))
        .body("hits[0].terms.word", hasItem("paper"))
        .body("hits.id", not(hasItem("other:notes/history")))
        .body("hits.id", not(hasItem("2401.00009")))
        .body("$", not(hasKey("unknown")));
  }

  @Test
  void pages_follow_one_another() {
    JsonPath first =
        given()
            .urlEncodingEnabled(false)
            .get("/v1/papers/other:notes%2Fhistory/similar?limit=1")
            .then()
            .body("hits.size()", is(1))
            .extract()
            .jsonPath();
    String token = first.getString("nextPageToken");
    given()
        .urlEncodingEnabled(false)
        .get("/v1/papers/other:notes%2Fhistory/similar?limit=1&pageToken=" + token)
        .then()
        .statusCode(200)
        .body("hits.size()", is(1))
        .body("hits[0].id", not(is(first.getString("hits[0].id"))))
        .body("hits[0].score", lessThanOrEqualTo(first.getFloat("hits[0].score")));
    given()
        .get("/v1/papers/2404.14619/similar?pageToken=" + token)
        .then()
        .statusCode(400)
        .body("parameter", is("pageToken"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2404.14619v2/similar|2404.14619",
        "hep-th/9901001/similar|hep-th/9901001",
        "hep-th%2F9901001v1/similar|hep-th/9901001",
        "other:a/b%20c/similar|other:a/b c",
        "other:notes/history/similar|other:notes/history",
        "other:100%25%20a%2F..%2Fb%3F%23/similar|other:100% a/../b?#",
      })
  void similar_papers_are_found_by_the_papers_id(String path, String id) {
    given()
        .urlEncodingEnabled(false)
        .get("/v1/papers/" + path)
        .then()
        .statusCode(200)
        .body("id", is(id));
  }

  @Test
  void an_alias_leads_to_the_paper_and_an_unknown_id_nowhere() {
    given()
        .redirects()
        .follow(false)
        .get("/v1/papers/" + PreparedStore.MERGED + "/similar?limit=5")
        .then()
        .statusCode(308)
        .header("Location", is("/v1/papers/2404.14619/similar?limit=5"));
    given()
        .get("/v1/papers/1234.56789/similar")
        .then()
        .statusCode(404)
        .body("type", is("urn:papertide:problem:paper-not-found"));
    given()
        .get("/v1/papers/2404.14619/similar?limit=101")
        .then()
        .statusCode(400)
        .body("parameter", is("limit"));
  }

  @Test
  void a_text_and_ids_may_be_asked_for_together() {
    post(Map.of("text", "open language models"))
        .statusCode(200)
        .body("hits.id", is(List.of("2404.14619")))
        .body("hits[0].terms.word", hasItem("language"))
        .body("$", not(hasKey("id")));
    post(Map.of(
            "text",
            "papers",
            "like",
            List.of("arXiv:2404.14619v3", PreparedStore.MERGED, "nobody:1"),
            "dislike",
            List.of("other:notes/history")))
        .statusCode(200)
        .body("hits.id", hasItem("other:a/b c"))
        .body("hits.id", not(hasItem("2404.14619")))
        .body("hits.id", not(hasItem("other:notes/history")))
        .body("unknown", is(List.of("nobody:1")));
    post(Map.of("like", List.of("nobody:1", "nobody:2")))
        .statusCode(404)
        .body("detail", containsString("nobody:1, nobody:2"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"text\": 5}|text",
        "{\"like\": \"2404.14619\"}|like",
        "{\"like\": [\"a\", 2503.02130]}|like[1]",
        "{\"like\": [\"a\", null]}|like[1]",
        "{\"like\": [\"a\", \" \"]}|like[1]",
        "{\"unlike\": [[]]}|unlike[0]",
        "{\"texts\": \"x\"}|texts",
        "{\"text\": \"x\"|body",
        "{\"text\": \"x\"} {}|body",
        "{\"unlike\": [\"2404.14619\"]}|body",
        "{}|body",
        "null|body",
        "[]|body",
        "``|body",
      })
  void a_bad_body_is_told_where_and_why(String body, String place) {
    post(body)
        .statusCode(400)
        .contentType("application/problem+json")
        .body("parameter", is(place))
        .body("takes", not(emptyOrNullString()));
  }

  @Test
  void a_body_is_bounded() {
    post(Map.of("text", "x".repeat(50_001))).statusCode(400).body("parameter", is("text"));
    post(Map.of("text", "words ".repeat(8_000))).statusCode(200);
    post(Map.of("like", Collections.nCopies(51, "a")))
        .statusCode(400)
        .body("parameter", is("like"));
    post("[".repeat(100_000)).statusCode(400).body("parameter", is("body"));
    post(" ".repeat(600_000))
        .statusCode(413)
        .body("type", is("urn:papertide:problem:body-too-large"));
    given()
        .contentType("text/plain")
        .body("words")
        .post("/v1/similar")
        .then()
        .statusCode(415)
        .contentType("application/problem+json");
  }
}
