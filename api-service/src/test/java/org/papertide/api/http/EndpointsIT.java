package org.papertide.api.http;

import static io.restassured.RestAssured.given;
import static io.restassured.config.DecoderConfig.decoderConfig;
import static io.restassured.config.RestAssuredConfig.config;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PreparedStore.class)
class EndpointsIT {

  @BeforeEach
  void awaitReady() {
    await().until(() -> given().get("/q/health/ready").statusCode() == 200);
  }

  @Test
  void a_search_finds_papers_with_highlights_and_a_total() {
    given()
        .queryParam("q", "open language model")
        .get("/v1/search")
        .then()
        .statusCode(200)
        .contentType(ContentType.JSON)
        .body("query", is("open language model"))
        .body("total.value", is(1))
        .body("total.exact", is(true))
        .body("hits", hasSize(1))
        .body("hits[0].id", is("2404.14619"))
        .body("hits[0].title", is("OpenELM: <Open> Language Models"))
        .body("hits[0].abstract", notNullValue())
        .body("hits[0].authorCount", is(3))
        .body("hits[0].days", is(List.of("2025-11-25")))
        .body(
            "hits[0].highlights.title",
            is("OpenELM: &lt;<em>Open</em>&gt; <em>Language</em> <em>Models</em>"))
        .body("hits[0].highlights.abstract", hasSize(1));
  }

  @Test
  void a_misspelt_word_has_another_one_proposed() {
    given()
        .queryParam("q", "\"Produccer paper\" -open")
        .get("/v1/search")
        .then()
        .statusCode(200)
        .body("didYouMean.query", is("\"producer paper\" -open"))
        .body("didYouMean.changes.from", is(List.of("produccer")))
        .body("didYouMean.changes.to", is(List.of("producer")));
    given().queryParam("q", "paper").get("/v1/search").then().body("$", not(hasKey("didYouMean")));
  }

  @Test
  void a_search_without_a_hit_is_an_empty_list() {
    given()
        .queryParam("q", "\"unheard (of")
        .get("/v1/search")
        .then()
        .statusCode(200)
        .body("total.value", is(0))
        .body("hits", empty())
        .body("slips.at", is(List.of(0, 9)))
        .body("slips.detail", hasItems("The quotation mark has no partner."));
  }

  @Test
  void operators_demand_and_exclude() {
    given()
        .queryParam("q", "\"language models\" title:openelm -nonsense")
        .get("/v1/search")
        .then()
        .statusCode(200)
        .body("hits.id", is(List.of("2404.14619")))
        .body("slips", nullValue());
    given()
        .queryParam("q", "open -\"language models\"")
        .get("/v1/search")
        .then()
        .body("hits.id", not(hasItem("2404.14619")));
  }

  @Test
  void answers_say_as_of_when_they_speak() {
    Response answer = given().queryParam("q", "open").get("/v1/search");
    assertThat(Instant.parse(answer.header(DataAsOf.HEADER)))
        .isBetween(Instant.now().minusSeconds(60), Instant.now());
    assertThat(given().get("/v1/papers/nothing").header(DataAsOf.HEADER)).isNotNull();
    assertThat(given().get("/v1/dumps").header(DataAsOf.HEADER)).isNotNull();
  }

  @Test
  void an_answer_that_the_client_has_is_not_sent_again() {
    String tag =
        given().get("/v1/papers/2404.14619").then().statusCode(200).extract().header("ETag");
    assertThat(tag).startsWith("W/\"");

    given()
        .header("If-None-Match", tag)
        .get("/v1/papers/2404.14619")
        .then()
        .statusCode(304)
        .header("ETag", is(tag))
        .body(is(""));
    given()
        .header("If-None-Match", "W/\"other\"")
        .get("/v1/papers/2404.14619")
        .then()
        .statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/papers/2404.14619", "/v1/dumps"})
  void an_answer_that_must_be_another_one_is_refused(String path) {
    given()
        .header("If-Match", "\"other\"")
        .get(path)
        .then()
        .statusCode(412)
        .contentType(Problem.MEDIA_TYPE)
        .body("type", is("urn:papertide:problem:precondition-failed"));
    given().header("If-Match", "*").get(path).then().statusCode(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2404.14619|2404.14619",
        "2404.14619v2|2404.14619",
        "arxiv:2404.14619|2404.14619",
        "hep-th/9901001|hep-th/9901001",
        "hep-th%2F9901001v1|hep-th/9901001",
        "other:a%2Fb%20c|other:a/b c",
        "other:a/b%20c|other:a/b c",
        "other:notes%2Fhistory|other:notes/history",
        "other:100%25%20a%2F..%2Fb%3F%23|other:100% a/../b?#",
      })
  void a_paper_is_found_by_its_id(String path, String id) {
    given()
        .urlEncodingEnabled(false)
        .get("/v1/papers/" + path)
        .then()
        .statusCode(200)
        .body("id", is(id));
  }

  @Test
  void a_paper_has_its_history_and_no_nulls() {
    given()
        .get("/v1/papers/2404.14619")
        .then()
        .statusCode(200)
        .body("title", is("OpenELM: <Open> Language Models"))
        .body("abstract", containsString("Abstract of"))
        .body("authorCount", is(3))
        .body("novel.a", hasSize(1))
        .body("withdrawn", is(false))
        .body("sources", is(List.of("huggingface")))
        .body("days", is(List.of("2025-11-25")))
        .body("aliases", is(List.of(PreparedStore.MERGED)))
        .body("firstCapturedAt", is("2025-11-25T00:00:00Z"))
        .body("revisions", hasSize(1))
        .body("revisions[0].abstract", notNullValue())
        .body("observations[0].dump", is("complete"))
        .body("observations[0].position", is(2))
        .body("observations[0].upvotes", is(7))
        .body("observations[0]", not(hasKey("comments")))
        .body("$", not(hasKey("fields")))
        .body(not(containsString("null")));
  }

  @Test
  void a_withdrawn_paper_is_there_by_id_and_says_so() {
    given().get("/v1/papers/2401.00009").then().statusCode(200).body("withdrawn", is(true));
    given().queryParam("q", "regretted").get("/v1/search").then().body("hits", empty());
  }

  @Test
  void an_alias_leads_to_the_paper() {
    given()
        .redirects()
        .follow(false)
        .get("/v1/papers/" + PreparedStore.MERGED)
        .then()
        .statusCode(308)
        .header("Location", is("/v1/papers/2404.14619"))
        .header("Cache-Control", is("no-cache"));
    given().get("/v1/papers/" + PreparedStore.MERGED).then().body("id", is("2404.14619"));
  }

  @Test
  void a_day_is_in_the_order_of_the_feed() {
    given()
        .get("/v1/days/2025-11-25/papers")
        .then()
        .statusCode(200)
        .body("day", is("2025-11-25"))
        .body("total.value", is(2))
        .body("papers.id", is(List.of("hep-th/9901001", "2404.14619")))
        .body("papers.position", is(List.of(1, 2)))
        .body("papers[0].source", is("huggingface"));
    given()
        .get("/v1/days/2025-11-25/papers?limit=1")
        .then()
        .body("total.value", is(2))
        .body("papers", hasSize(1));
    given()
        .get("/v1/days/1999-01-01/papers")
        .then()
        .statusCode(200)
        .body("total.value", is(0))
        .body("papers", empty());
  }

  @Test
  void dumps_are_listed_newest_first_page_by_page() {
    List<String> ids = new ArrayList<>();
    String token = null;
    do {
      var request = given().queryParam("limit", 2);
      Response page =
          (token == null ? request : request.queryParam("pageToken", token)).get("/v1/dumps");
      assertThat(page.statusCode()).isEqualTo(200);
      ids.addAll(page.path("dumps.id"));
      token = page.path("nextPageToken");
    } while (token != null);

    assertThat(ids)
        .containsExactly(
            "refused", "dead", "silent", "receiving", "complete", PreparedStore.EXAMPLE_DUMP);
    given().get("/v1/dumps?source=arxiv").then().body("dumps.id", is(List.of("dead")));
  }

  @ParameterizedTest
  @CsvSource({
    "complete,complete",
    "receiving,receiving",
    "silent,incomplete",
    "dead,incomplete",
    "refused,refused"
  })
  void a_dump_tells_its_state(String id, String state) {
    given()
        .get("/v1/dumps/" + id)
        .then()
        .statusCode(200)
        .body("id", is(id))
        .body("state", is(state))
        .body("stored.observations", notNullValue())
        .body(not(containsString("null")));
  }

  @Test
  void a_dump_has_its_counts_and_why_it_was_refused() {
    given()
        .get("/v1/dumps/complete")
        .then()
        .body("entries", is(2))
        .body("stored.observations", is(2))
        .body("format", is("captured-page"))
        .body("producer", is("nightly"))
        .body("$", not(hasKey("refusal")));
    given()
        .get("/v1/dumps/refused")
        .then()
        .body("refusal.type", is("no-usable-entry"))
        .body("refusal.detail", is("Nothing in it."))
        .body("$", not(hasKey("producer")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/v1/search|q",
        "/v1/search?q=|q",
        "/v1/search?q=%20|q",
        "/v1/search?q=a&limit=0|limit",
        "/v1/search?q=a&limit=101|limit",
        "/v1/search?q=a&limit=ten|limit",
        "/v1/days/2025-02-30/papers|day",
        "/v1/days/yesterday/papers|day",
        "/v1/days/2025-11-25/papers?limit=1001|limit",
        "/v1/dumps?limit=-1|limit",
        "/v1/dumps?source=Not%20One|source",
        "/v1/dumps?day=2025-13-01|day",
        "/v1/dumps?state=done|state",
        "/v1/days/today|day",
        "/v1/papers/2404.14619/history?limit=1001|limit",
        "/v1/papers/2404.14619/history?pageToken=AAAA|pageToken",
        "/v1/dumps/dead/rejections?limit=101|limit",
        "/v1/dumps/dead/rejections?pageToken=AAAA|pageToken",
        "/v1/dead-letters?dump=a%00b|dump",
        "/v1/dead-letters?pageToken=AAAA|pageToken",
        "/v1/dumps?pageToken=!|pageToken",
        "/v1/dumps?pageToken=AAAA|pageToken",
        "/v1/search?q=a&limit=1&limit=2|limit",
      })
  void a_bad_parameter_is_named_with_what_it_takes(String path, String parameter) {
    given()
        .urlEncodingEnabled(false)
        .get(path)
        .then()
        .statusCode(400)
        .contentType(Problem.MEDIA_TYPE)
        .body("type", is("urn:papertide:problem:bad-parameter"))
        .body("status", is(400))
        .body("parameter", is(parameter))
        .body("got", notNullValue())
        .body("takes", notNullValue())
        .body("detail", containsString(parameter + " takes "));
  }

  @Test
  void an_unknown_parameter_is_refused_with_the_one_that_was_meant() {
    given()
        .get("/v1/search?q=a&limt=5")
        .then()
        .statusCode(400)
        .contentType(Problem.MEDIA_TYPE)
        .body("type", is("urn:papertide:problem:bad-parameter"))
        .body("parameter", is("limt"))
        .body("got", is("5"))
        .body("takes", containsString("limit"))
        .body("detail", containsString("Did you mean limit?"));
    given()
        .get("/v1/papers/2404.14619?" + "x".repeat(5000) + "=1")
        .then()
        .statusCode(400)
        .body("parameter.length()", is(101))
        .body("takes", is("no parameters"));
  }

  @Test
  void an_answer_of_the_clock_bears_a_tag_of_its_content() {
    String tag = given().get("/v1/dumps/complete").then().statusCode(200).extract().header("ETag");
    assertThat(tag).startsWith("W/\"");
    given()
        .header("If-None-Match", tag)
        .get("/v1/dumps/complete")
        .then()
        .statusCode(304)
        .header("ETag", is(tag))
        .header("Cache-Control", is("no-cache"))
        .body(is(""));
    given().get("/v1/dumps/dead").then().header("ETag", not(is(tag)));
    given().get("/v1/dumps/none").then().statusCode(404).header("ETag", nullValue());
  }

  @Test
  void pages_of_other_origins_and_clients_by_number_are_no_matter_by_default() {
    given()
        .header("Origin", "https://reader.example")
        .get("/v1/dumps")
        .then()
        .statusCode(200)
        .header("Access-Control-Allow-Origin", nullValue())
        .header("RateLimit", nullValue());
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/search?q=a&limit=0,400",
    "/v1/search?limt=3,400",
    "/v1/papers/none:1,404",
    "/v1/changes?since=garbage,400"
  })
  void an_error_stays_an_error_for_who_has_an_answer(String path, int status) {
    given().header("If-None-Match", "*").get(path).then().statusCode(status);
  }

  @Test
  void answers_are_compressed_for_who_takes_that() {
    List<String> varies =
        given()
            .header("Accept-Encoding", "gzip")
            .get("/v1/papers/2404.14619")
            .then()
            .header("Content-Encoding", is("gzip"))
            .header("ETag", startsWith("W/"))
            .body("id", is("2404.14619"))
            .extract()
            .headers()
            .getValues("Vary");
    assertThat(varies).containsExactlyInAnyOrder("Accept", "Accept-Encoding");
    varies =
        given()
            .config(config().decoderConfig(decoderConfig().noContentDecoders()))
            .get("/v1/papers/2404.14619")
            .then()
            .header("Content-Encoding", nullValue())
            .extract()
            .headers()
            .getValues("Vary");
    assertThat(varies).contains("Accept-Encoding");
    given()
        .header("Accept-Encoding", "gzip")
        .get("/v1/dead-letters")
        .then()
        .header("Content-Encoding", is("gzip"))
        .body("deadLetters", hasSize(3));
  }

  @Test
  void a_query_may_have_four_thousand_characters_and_no_more() {
    given().queryParam("q", "a".repeat(4000)).get("/v1/search").then().statusCode(200);
    given()
        .queryParam("q", "a".repeat(4001))
        .get("/v1/search")
        .then()
        .statusCode(400)
        .body("parameter", is("q"))
        .body("got.length()", equalTo(101));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/papers/2404.99999",
        "/v1/papers/%00",
        "/v1/papers/2404.99999/history",
        "/v1/dumps/unknown/rejections",
        "/v1/dumps/%00/rejections",
        "/v1/dumps/unknown",
        "/v1",
        "/v1/nothing",
        "/"
      })
  void what_is_not_there_is_a_problem(String path) {
    given()
        .urlEncodingEnabled(false)
        .get(path)
        .then()
        .statusCode(404)
        .contentType(Problem.MEDIA_TYPE)
        .body("type", containsString("urn:papertide:problem:"))
        .body("status", is(404))
        .body("detail", notNullValue());
  }

  @Test
  void what_cannot_be_done_is_a_problem() {
    given()
        .delete("/v1/papers/2404.14619")
        .then()
        .statusCode(405)
        .contentType(Problem.MEDIA_TYPE)
        .body("type", is("urn:papertide:problem:method-not-allowed"));
    given()
        .accept("text/csv")
        .get("/v1/dumps")
        .then()
        .statusCode(406)
        .contentType(Problem.MEDIA_TYPE);
  }

  @Test
  void health_tells_the_age_and_metrics_the_lag() {
    await().until(() -> given().get("/q/health/ready").asString().contains("dataAsOf"));
    given()
        .get("/q/health/ready")
        .then()
        .body("checks.find { it.name == 'index' }.data.papers", is(7))
        .body("checks.find { it.name == 'index' }.data.lagSeconds", notNullValue());
    given().get("/q/health/live").then().statusCode(200).body("status", is("UP"));
    given()
        .get("/q/metrics")
        .then()
        .body(containsString("papertide_api_feed_lag_seconds"))
        .body(containsString("papertide_api_feed_applied_total{kind=\"paper\"}"))
        .body(containsString("papertide_api_feed_rebuilds_total 1.0"));
  }

  @Test
  void the_api_describes_itself() {
    given()
        .accept(ContentType.JSON)
        .get("/q/openapi")
        .then()
        .statusCode(200)
        .body(
            "paths.keySet()",
            hasItems(
                "/v1/search",
                "/v1/papers/{id}",
                "/v1/papers/{id}/history",
                "/v1/papers/{id}/similar",
                "/v1/similar",
                "/v1/suggest",
                "/v1/days/{day}",
                "/v1/days/{day}/papers",
                "/v1/dumps/{id}/rejections",
                "/v1/dead-letters",
                "/v1/dumps",
                "/v1/dumps/{id}"))
        .body("paths.collectMany { it.value.values() }.size()", greaterThan(4))
        .body("paths.collectMany { it.value.values() }.findAll { it.summary == null }", empty())
        .body("info.title", is("Papertide API"))
        .body("paths.'/v1/search'.get.responses.'400'.'$ref'", endsWith("/BadParameter"))
        .body(
            "components.responses.BadParameter.content.keySet()",
            hasItems("application/problem+json"))
        .body("components.schemas.Problem.properties.takes", notNullValue())
        .body("components.schemas.Paper.properties.abstract", notNullValue())
        .body("components.schemas.Paper.properties.fields", nullValue());
  }
}
