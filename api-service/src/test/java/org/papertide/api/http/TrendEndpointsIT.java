package org.papertide.api.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PreparedStore.class)
class TrendEndpointsIT {

  @BeforeEach
  void awaitReady() {
    await().until(() -> given().get("/q/health/ready").statusCode() == 200);
  }

  @Test
  void papers_trend_as_of_the_last_capture() {
    given()
        .get("/v1/trending")
        .then()
        .statusCode(200)
        .header("ETag", startsWith("W/"))
        .body("at", is("2025-11-25T00:00:00Z"))
        .body("halfLife", is("PT72H"))
        .body("weights.comment", is(2))
        .body("total.value", is(3))
        .body("total.exact", is(true))
        .body("$", not(hasKey("partial")))
        .body("papers.id", is(List.of("2404.14619", "hep-th/9901001", "2401.00077")))
        .body("papers.score", is(List.of(8f, 8f, 7f)))
        .body("papers[0].trend.source", is("huggingface"))
        .body("papers[0].trend.upvotes", is(7))
        .body("papers[0].trend.appearances", is(1))
        .body("papers[0].trend.others", empty())
        .body("papers[0].abstract", is("Abstract of OpenELM: <Open> Language Models."));
  }

  @Test
  void a_reader_can_work_out_each_score() {
    JsonPath answer = given().get("/v1/trending?at=2025-11-27&halfLife=36h").jsonPath();
    Instant at = Instant.parse(answer.getString("at"));
    double halfLife = Duration.parse(answer.getString("halfLife")).toSeconds();
    assertThat(at).isEqualTo(Instant.parse("2025-11-28T00:00:00Z"));
    List<Map<String, Object>> papers = answer.getList("papers");
    assertThat(papers).hasSize(3);
    for (int paper = 0; paper < papers.size(); paper++) {
      double score = 0;
      List<Map<String, Object>> gains = answer.getList("papers[" + paper + "].trend.gains");
      for (Map<String, Object> gain : gains) {
        double weight =
            number(gain, "upvotes") + 2 * number(gain, "comments") + number(gain, "appearances");
        Instant since = Instant.parse(String.valueOf(gain.get("since")));
        score += weight * Math.pow(2, -Duration.between(since, at).toSeconds() / halfLife);
      }
      assertThat(answer.getDouble("papers[" + paper + "].score"))
          .isCloseTo(score, within(score * 1e-6));
    }
    assertThat(answer.getDouble("papers[0].score")).isEqualTo(2);
  }

  private static double number(Map<String, Object> gain, String name) {
    return ((Number) gain.get(name)).doubleValue();
  }

  @Test
  void pages_follow_each_other_at_the_same_instant() {
    String token =
        given()
            .get("/v1/trending?limit=2")
            .then()
            .body("papers.id", is(List.of("2404.14619", "hep-th/9901001")))
            .extract()
            .path("nextPageToken");
    given()
        .queryParam("pageToken", token)
        .get("/v1/trending?limit=2")
        .then()
        .statusCode(200)
        .body("at", is("2025-11-25T00:00:00Z"))
        .body("papers.id", is(List.of("2401.00077")))
        .body("$", not(hasKey("nextPageToken")));
    given()
        .queryParam("pageToken", token)
        .get("/v1/trending?halfLife=1d")
        .then()
        .statusCode(400)
        .body("parameter", is("pageToken"));
  }

  @Test
  void nothing_trends_before_it_was_captured() {
    given()
        .get("/v1/trending?at=2025-11-23")
        .then()
        .statusCode(200)
        .body("total.value", is(0))
        .body("papers", empty());
  }

  @Test
  void a_timeline_counts_the_papers_of_each_feed_day() {
    given()
        .queryParam("q", "the language model")
        .get("/v1/topics/timeline?on=feed&by=day&from=2025-11-24&to=2025-11-25")
        .then()
        .statusCode(200)
        .header("ETag", startsWith("W/"))
        .body("by", is("day"))
        .body("on", is("feed"))
        .body("buckets.start", is(List.of("2025-11-24", "2025-11-25")))
        .body("buckets.papers", is(List.of(0, 1)))
        .body("buckets.all", is(List.of(0, 2)))
        .body("buckets[0]", not(hasKey("share")))
        .body("buckets[1].share", is(0.5f))
        .body("$", not(hasKey("cut")));
  }

  @Test
  void papers_without_the_day_are_told() {
    given()
        .queryParam("q", "abstract:(abstract of)")
        .get("/v1/topics/timeline")
        .then()
        .statusCode(200)
        .body("by", is("month"))
        .body("buckets", empty())
        .body("undated", is(7));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "trending?halfLife=30m|halfLife",
        "trending?halfLife=3651d|halfLife",
        "trending?halfLife=99999999h|halfLife",
        "trending?halfLife=soon|halfLife",
        "trending?at=yesterday|at",
        "trending?at=2025-02-30|at",
        "trending?limit=101|limit",
        "trending?pageToken=x|pageToken",
        "topics/timeline|q",
        "topics/timeline?q=x&by=year|by",
        "topics/timeline?q=x&on=captured|on",
        "topics/timeline?q=x&from=today|from",
        "topics/timeline?q=x&from=2025-01-02&to=2025-01-01|to",
        "topics/timeline?q=x&by=day&from=2020-01-01&to=2025-01-01|to",
      })
  void what_cannot_be_used_is_named(String path, String parameter) {
    given().get("/v1/" + path).then().statusCode(400).body("parameter", is(parameter));
  }
}
