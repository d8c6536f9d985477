package org.papertide.api.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PreparedStore.class)
class FormsEndpointIT {

  private static final String DAY = "/v1/days/2025-11-25/papers";

  @BeforeEach
  void awaitReady() {
    await().until(() -> given().get("/q/health/ready").statusCode() == 200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ndjson|application/x-ndjson|{\"id\":\"hep-th/9901001\"",
        "csv|text/csv|id,title,authors,",
        "atom|application/atom+xml|<feed xmlns=\"http://www.w3.org/2005/Atom\">",
        "rss|application/rss+xml|<rss version=\"2.0\"",
        "jsonfeed|application/feed+json|{\"version\":\"https://jsonfeed.org/version/1.1\"",
        "bib|application/x-bibtex|@misc{arXiv:hep-th/9901001,",
        "ris|application/x-research-info-systems|TY  - UNPB",
        "md|text/markdown|# Papers of 2025-11-25",
      })
  void a_list_comes_in_every_form_by_accept_and_by_suffix(
      String suffix, String mediaType, String piece) {
    Response accepted = given().accept(mediaType).get(DAY);
    assertThat(accepted.statusCode()).isEqualTo(200);
    assertThat(accepted.contentType()).startsWith(mediaType);
    assertThat(accepted.header("Vary")).contains("Accept");
    assertThat(accepted.asString()).contains(piece).contains("OpenELM");

    Response suffixed = given().accept("image/png").get(DAY + "." + suffix + "?limit=1");
    assertThat(suffixed.statusCode()).isEqualTo(200);
    assertThat(suffixed.contentType()).isEqualTo(accepted.contentType());
    assertThat(suffixed.asString()).contains(piece).doesNotContain("OpenELM");
    assertThat(suffixed.header("ETag")).isEqualTo(accepted.header("ETag"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*/*",
        "application/json",
        "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
        "image/png;q=0.1, application/*;q=0.2"
      })
  void json_is_what_everyone_else_gets(String accept) {
    given()
        .header("Accept", accept)
        .get(DAY)
        .then()
        .statusCode(200)
        .contentType("application/json")
        .body("papers.id", is(List.of("hep-th/9901001", "2404.14619")));
    given().get(DAY + ".json").then().statusCode(200).body("day", is("2025-11-25"));
  }

  @Test
  void a_search_and_a_paper_come_in_every_form_too() {
    given()
        .get("/v1/search.csv?q=open%20language")
        .then()
        .statusCode(200)
        .contentType(startsWith("text/csv"))
        .body(containsString("2404.14619,OpenELM: <Open> Language Models"));
    given()
        .accept("application/atom+xml")
        .get("/v1/search?q=open&limit=5")
        .then()
        .body(containsString("<id>urn:papertide:list:v1/search%3Fq=open</id>"))
        .body(containsString("/v1/search?q=open&amp;limit=5\""));
    given()
        .get("/v1/papers/2404.14619v2.bib")
        .then()
        .statusCode(200)
        .body(startsWith("@misc{arXiv:2404.14619,"));
    given()
        .get("/v1/papers/hep-th/9901001.ris")
        .then()
        .statusCode(200)
        .body(containsString("ID  - hep-th/9901001"));
    given()
        .accept("text/markdown")
        .get("/v1/papers/2404.14619")
        .then()
        .statusCode(200)
        .body(containsString("## [OpenELM: &lt;Open&gt; Language Models](https://arxiv.org/"));
    given().get("/v1/papers/2404.14619").then().body("$", not(hasKey("document")));
  }

  @Test
  void addresses_are_those_of_the_request() {
    given()
        .header("Host", "papers.example:8443")
        .get(DAY + ".jsonfeed?limit=2")
        .then()
        .body("feed_url", is("http://papers.example:8443" + DAY + ".jsonfeed?limit=2"));
    String page =
        given().get("/v1/search.jsonfeed?q=producer").then().extract().path("items[0].url");
    assertThat(page).endsWith("/v1/papers/other:a%2Fb%20c");
    given()
        .urlEncodingEnabled(false)
        .get(page)
        .then()
        .statusCode(200)
        .body("id", is("other:a/b c"));
  }

  @Test
  void each_form_has_a_tag_of_its_own() {
    Set<String> tags = new HashSet<>();
    for (String suffix :
        List.of("json", "ndjson", "csv", "atom", "rss", "jsonfeed", "bib", "ris", "md")) {
      tags.add(given().get(DAY + "." + suffix).header("ETag"));
    }
    assertThat(tags).hasSize(9).allMatch(tag -> tag.startsWith("W/\""));

    String tag = given().get(DAY + ".csv").header("ETag");
    given()
        .header("If-None-Match", tag)
        .accept("text/csv")
        .get(DAY)
        .then()
        .statusCode(304)
        .header("ETag", is(tag))
        .header("Vary", containsString("Accept"))
        .body(is(""));
    given().header("If-None-Match", tag).accept("text/markdown").get(DAY).then().statusCode(200);
  }

  @Test
  void head_is_get_without_the_list() {
    given()
        .head(DAY + ".csv")
        .then()
        .statusCode(200)
        .contentType(startsWith("text/csv"))
        .body(is(""));
  }

  @ParameterizedTest
  @ValueSource(strings = {DAY, "/v1/search?q=open", "/v1/papers/2404.14619"})
  void a_client_that_takes_none_is_told_the_forms(String path) {
    given()
        .accept("text/html")
        .get(path)
        .then()
        .statusCode(406)
        .contentType(Problem.MEDIA_TYPE)
        .body("type", is("urn:papertide:problem:not-acceptable"))
        .body("detail", containsString("text/csv (.csv)"))
        .body("detail", endsWith("takes none of them: text/html."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/dumps.csv",
        "/v1/dumps/complete.json",
        "/v1/papers/2404.14619/history.atom",
        "/v1/days/2025-11-25.csv",
        "/v1/nothing.csv",
        "/v1/papers/2404.99999.bib",
        "/v1/.csv",
      })
  void what_has_no_such_form_is_not_there(String path) {
    given()
        .get(path)
        .then()
        .statusCode(404)
        .contentType(Problem.MEDIA_TYPE)
        .body("status", is(404));
  }

  @Test
  void other_answers_come_as_json_only() {
    given().get("/v1/dumps").then().statusCode(200).header("Vary", is("Accept-Encoding"));
    given().get("/api/daily_papers").then().statusCode(200).header("Vary", is("Accept-Encoding"));
    assertThat(given().get("/v1/changes").headers().getValues("Vary"))
        .containsExactlyInAnyOrder("Accept-Encoding", "Accept");
    given()
        .accept("text/csv")
        .get("/v1/dumps")
        .then()
        .statusCode(406)
        .body("detail", containsString("everything else as application/json"));
    given()
        .get("/v1/search.csv?q=a&limit=0")
        .then()
        .statusCode(400)
        .contentType(Problem.MEDIA_TYPE)
        .body("parameter", is("limit"));
  }

  @ParameterizedTest
  @CsvSource({
    "other:notes%2Emd, application/json",
    "other:notes.md.json, application/json",
    "other:notes.md.md, text/markdown",
    "other:notes.md.bib, application/x-bibtex",
  })
  void an_id_that_ends_like_a_suffix_can_be_asked_for(String path, String mediaType) {
    given()
        .urlEncodingEnabled(false)
        .get("/v1/papers/" + path)
        .then()
        .statusCode(200)
        .contentType(startsWith(mediaType))
        .body(containsString("A Paper Called Like a Form"));
  }

  @Test
  void a_paper_of_another_id_is_there_in_the_same_form() {
    given()
        .redirects()
        .follow(false)
        .get("/v1/papers/" + PreparedStore.MERGED + ".bib")
        .then()
        .statusCode(308)
        .header("Location", is("/v1/papers/2404.14619.bib"));
  }

  @Test
  void all_forms_are_described() {
    given()
        .accept("application/json")
        .get("/q/openapi")
        .then()
        .body(
            "paths.'/v1/search'.get.responses.'200'.content.keySet()",
            hasItems("application/json", "text/csv", "application/x-bibtex", "text/markdown"))
        .body(
            "paths.'/v1/search'.get.responses.'200'.content.'application/json'.schema.'$ref'",
            endsWith("/SearchResult"))
        .body("paths.'/v1/search'.get.responses.'200'.content.'text/csv'.schema.type", is("string"))
        .body(
            "paths.'/v1/papers/{id}'.get.responses.'200'.content.'application/x-bibtex'.example",
            startsWith("@misc{"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".json", ".csv", ".atom", ".rss", ".jsonfeed", ".bib", ".ris"})
  void a_list_leads_to_its_next_page_in_the_same_form(String suffix) {
    String link = given().get("/v1/two-pages" + suffix + "?x=1").then().extract().header("Link");
    assertThat(link).isEqualTo("</v1/two-pages" + suffix + "?x=1&pageToken=a%2Bb>; rel=\"next\"");
    given()
        .urlEncodingEnabled(false)
        .get("/v1/two-pages" + suffix + "?x=1&pageToken=a%2Bb")
        .then()
        .statusCode(200)
        .header("Link", nullValue())
        .body(containsString("The second of a+b"));
  }

  @Test
  void feeds_lead_to_the_next_page_themselves() {
    given()
        .get("/v1/two-pages.jsonfeed")
        .then()
        .body("next_url", endsWith("/v1/two-pages.jsonfeed?pageToken=a%2Bb"));
    given()
        .get("/v1/two-pages.atom")
        .then()
        .body(containsString("/v1/two-pages.atom?pageToken=a%2Bb\""));
    given().get("/v1/two-pages").then().body("nextPageToken", is("a+b"));
  }

  @Test
  void what_is_posted_for_comes_in_every_form() {
    given()
        .contentType("text/plain")
        .body("x".repeat(100_000))
        .post("/v1/two-pages.md")
        .then()
        .statusCode(200)
        .contentType(startsWith("text/markdown"))
        .header("Link", nullValue())
        .body(startsWith("# Selected by xxx"));
  }
}
