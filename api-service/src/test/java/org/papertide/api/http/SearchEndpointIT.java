package org.papertide.api.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PreparedStore.class)
class SearchEndpointIT {

  private static final int PAPERS = 7;

  @BeforeEach
  void awaitReady() {
    await().until(() -> given().get("/q/health/ready").statusCode() == 200);
  }

  @Test
  void filters_select_and_need_no_words() {
    given()
        .get("/v1/search?feedDayFrom=2025-11-25&feedDayTo=2025-11-25&source=huggingface")
        .then()
        .statusCode(200)
        .header("ETag", startsWith("W/"))
        .body("$", not(hasKey("query")))
        .body("total.value", is(2))
        .body("hits.id", is(List.of("2404.14619", "hep-th/9901001")))
        .body("hits[0]", not(hasKey("score")))
        .body("hits[0].highlights.title", is("OpenELM: &lt;Open&gt; Language Models"))
        .body("$", not(hasKey("nextPageToken")))
        .body("$", not(hasKey("partial")));
    given()
        .get("/v1/search?q=models&minAuthors=3&maxAuthors=3&hasCode=false")
        .then()
        .body("hits.id", is(List.of("2404.14619")));
    given()
        .get("/v1/search?q=models&source=arxiv&source=other")
        .then()
        .body("total.value", is(0))
        .body("hits", empty());
    given()
        .get("/v1/search?sort=oldest")
        .then()
        .body("total.value", is(PAPERS))
        .body("$", not(hasKey("facets")));
  }

  @Test
  void pages_lead_through_everything() {
    for (String search : List.of("sort=trending", "sort=newest", "q=a paper text open branes")) {
      List<String> ids = new ArrayList<>();
      String token = null;
      do {
        var request = given().queryParam("limit", 2);
        Response page =
            (token == null ? request : request.queryParam("pageToken", token))
                .get("/v1/search?" + search);
        assertThat(page.statusCode()).isEqualTo(200);
        ids.addAll(page.path("hits.id"));
        token = page.path("nextPageToken");
        assertThat(token == null ? 0 : token.length()).isLessThan(80);
      } while (token != null);
      List<String> all = given().get("/v1/search?limit=100&" + search).path("hits.id");
      assertThat(ids).isEqualTo(all).doesNotHaveDuplicates().hasSizeGreaterThan(2);
    }
  }

  @Test
  void a_token_is_good_for_its_search_only() {
    String token = given().get("/v1/search?sort=newest&limit=1").path("nextPageToken");
    given()
        .queryParam("pageToken", token)
        .get("/v1/search?sort=newest&limit=50&explain=false&facets=year")
        .then()
        .statusCode(200)
        .body("hits", hasSize(PAPERS - 1));
    for (String other : List.of("sort=oldest", "sort=newest&q=a", "sort=newest&category=cs")) {
      given()
          .queryParam("pageToken", token)
          .get("/v1/search?" + other)
          .then()
          .statusCode(400)
          .body("parameter", is("pageToken"));
    }
  }

  @Test
  void facets_count_all_matches() {
    given()
        .get("/v1/search?sort=newest&limit=1&total=exact&facets=source,year,authorCount,category")
        .then()
        .statusCode(200)
        .body("total.value", is(PAPERS))
        .body("total.exact", is(true))
        .body("facets.source.value", is(List.of("huggingface")))
        .body("facets.source.count", is(List.of(3)))
        .body("facets.authorCount.value", is(List.of("3")))
        .body("facets.year", empty())
        .body("facets.keySet()", contains("source", "year", "authorCount", "category"));
  }

  @Test
  void scores_are_explained() {
    JsonPath hit =
        given()
            .get("/v1/search?q=language model&explain=true&limit=1")
            .then()
            .statusCode(200)
            .body("hits[0].explanation.field", hasItem("title"))
            .body("hits[0].explanation.because", hasItem(containsString("once in this one")))
            .extract()
            .jsonPath();
    double sum =
        hit.getList("hits[0].explanation.contribution", Double.class).stream()
            .mapToDouble(Double::doubleValue)
            .sum();
    assertThat(sum).isCloseTo(hit.getDouble("hits[0].score"), within(1e-3));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "q=a&sort=best|sort",
        "sort=relevance|sort",
        "category=cs&sort=relevance|sort",
        "q=a&facets=year,colour|facets",
        "q=a&facets=year&facetLimit=0|facetLimit",
        "q=a&facets=year&facetLimit=101|facetLimit",
        "q=a&total=all|total",
        "q=a&explain=yes|explain",
        "q=a&sort=newest&explain=true|explain",
        "q=a&publishedFrom=2025|publishedFrom",
        "q=a&publishedTo=2025-02-30|publishedTo",
        "q=a&publishedFrom=2025-02-02&publishedTo=2025-02-01|publishedTo",
        "q=a&feedDayFrom=today|feedDayFrom",
        "q=a&feedDayTo=2025-1-1|feedDayTo",
        "q=a&category=%20|category",
        "q=a&hasCode=1|hasCode",
        "q=a&minUpvotes=-1|minUpvotes",
        "q=a&minComments=many|minComments",
        "q=a&minAuthors=2147483648|minAuthors",
        "q=a&minAuthors=3&maxAuthors=2|maxAuthors",
        "q=a&pageToken=AAAA|pageToken",
      })
  void a_bad_parameter_is_named_with_what_it_takes(String query, String parameter) {
    given()
        .urlEncodingEnabled(false)
        .get("/v1/search?" + query)
        .then()
        .statusCode(400)
        .contentType(Problem.MEDIA_TYPE)
        .body("parameter", is(parameter))
        .body("takes", notNullValue())
        .body("detail", startsWith(parameter + " takes "));
  }

  @Test
  void very_many_values_are_refused() {
    given()
        .urlEncodingEnabled(false)
        .get("/v1/search?q=a" + "&author=b".repeat(51))
        .then()
        .statusCode(400)
        .body("parameter", is("author"));
  }

  @Test
  void the_api_describes_the_parameters_and_an_answer() {
    String get = "paths.'/v1/search'.get.";
    given()
        .accept("application/json")
        .get("/q/openapi")
        .then()
        .body(get + "parameters", hasSize(22))
        .body(get + "parameters.findAll { it.description == null }", empty())
        .body(get + "responses.'200'.content.'application/json'.examples", hasKey("page"))
        .body("components.schemas.SearchResult.properties.nextPageToken", notNullValue())
        .body("components.schemas.SearchResult.properties", not(hasKey("cutShort")));
  }
}
