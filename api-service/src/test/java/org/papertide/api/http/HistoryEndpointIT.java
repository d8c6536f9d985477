package org.papertide.api.http;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
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
class HistoryEndpointIT {

  @BeforeEach
  void awaitReady() {
    await().until(() -> given().get("/q/health/ready").statusCode() == 200);
  }

  @Test
  void what_changed_is_told_word_by_word() {
    given()
        .get("/v1/papers/2401.00077/history")
        .then()
        .statusCode(200)
        .header("ETag", startsWith("W/"))
        .body("id", is("2401.00077"))
        .body("revisionCount", is(2))
        .body("cut", is(false))
        .body("revisions.number", is(List.of(1, 2)))
        .body("revisions[0]", not(hasKey("difference")))
        .body(
            "revisions[1].difference.title.change",
            is(List.of("unchanged", "removed", "added", "unchanged")))
        .body("revisions[1].difference.title.text", is(List.of("Two ", "old", "new", " texts")))
        .body("revisions[1].difference.abstract", hasSize(4))
        .body("revisions[1].abstract", is("Abstract of Two new texts."));
  }

  @Test
  void counts_come_in_order_and_page_by_page() {
    given()
        .get("/v1/papers/2401.00077/history")
        .then()
        .body("observationCount", is(2))
        .body("counts.number", is(List.of(1, 2)))
        .body("counts.dump", is(List.of("complete", "receiving")))
        .body("counts[0].source", is("huggingface"))
        .body("counts[0].upvotes", is(7))
        .body("counts[0]", not(hasKey("comments")))
        .body("$", not(hasKey("nextPageToken")));
    String token =
        given()
            .get("/v1/papers/2401.00077/history?limit=1")
            .then()
            .body("counts.number", is(List.of(1)))
            .extract()
            .path("nextPageToken");
    given()
        .queryParam("pageToken", token)
        .get("/v1/papers/2401.00077v3/history")
        .then()
        .statusCode(200)
        .body("counts.number", is(List.of(2)))
        .body("$", not(hasKey("revisions")))
        .body("$", not(hasKey("nextPageToken")));
    given()
        .queryParam("pageToken", token)
        .get("/v1/papers/2404.14619/history")
        .then()
        .statusCode(400)
        .body("parameter", is("pageToken"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2404.14619/history|2404.14619",
        "2404.14619v2/history|2404.14619",
        "hep-th/9901001/history|hep-th/9901001",
        "hep-th%2F9901001v1/history|hep-th/9901001",
        "other:a%2Fb%20c/history|other:a/b c",
        "other:a/b%20c/history|other:a/b c",
        "other:notes%2Fhistory/history|other:notes/history",
        "other:notes/history/history|other:notes/history",
        "other:100%25%20a%2F..%2Fb%3F%23/history|other:100% a/../b?#",
      })
  void a_history_is_found_by_the_papers_id(String path, String id) {
    given()
        .urlEncodingEnabled(false)
        .get("/v1/papers/" + path)
        .then()
        .statusCode(200)
        .body("id", is(id))
        .body("counts", notNullValue());
  }

  @Test
  void an_alias_leads_to_the_history_of_the_paper() {
    given()
        .redirects()
        .follow(false)
        .get("/v1/papers/" + PreparedStore.MERGED + "/history?limit=5")
        .then()
        .statusCode(308)
        .header("Location", is("/v1/papers/2404.14619/history?limit=5"));
  }

  @Test
  void an_id_that_ends_like_this_path_leads_to_its_paper() {
    given()
        .redirects()
        .follow(false)
        .get("/v1/papers/other:notes/history")
        .then()
        .statusCode(308)
        .header("Location", is("/v1/papers/other:notes%2Fhistory"));
  }
}
