package org.papertide.api.http;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PreparedStore.class)
class SuggestEndpointIT {

  @BeforeEach
  void awaitReady() {
    await().until(() -> given().get("/q/health/ready").statusCode() == 200);
  }

  @Test
  void titles_are_completed() {
    given()
        .queryParam("q", "opénELM op")
        .get("/v1/suggest")
        .then()
        .statusCode(200)
        .header("ETag", startsWith("W/"))
        .body("query", is("opénELM op"))
        .body("suggestions", hasSize(1))
        .body("suggestions[0].kind", is("title"))
        .body("suggestions[0].text", is("OpenELM: <Open> Language Models"))
        .body("suggestions[0].id", is("2404.14619"))
        .body("suggestions[0].matched.start", is(List.of(0, 10)))
        .body("suggestions[0].matched.end", is(List.of(7, 12)))
        .body("suggestions[0]", not(hasKey("papers")));
    given()
        .get("/v1/suggest?q=paper")
        .then()
        .body("suggestions.text", hasItem("A Paper Called History"));
    given().get("/v1/suggest?q=regret").then().body("suggestions", hasSize(0));
    given().get("/v1/suggest?q=a&limit=1").then().body("suggestions", hasSize(1));
  }

  @Test
  void parameters_are_bounded() {
    given().get("/v1/suggest").then().statusCode(400).body("parameter", is("q"));
    given()
        .queryParam("q", "x".repeat(201))
        .get("/v1/suggest")
        .then()
        .statusCode(400)
        .body("parameter", is("q"));
    given().get("/v1/suggest?q=a&limit=21").then().statusCode(400).body("parameter", is("limit"));
  }
}
