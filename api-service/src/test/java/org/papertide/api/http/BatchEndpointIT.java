package org.papertide.api.http;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PreparedStore.class)
class BatchEndpointIT {

  @BeforeEach
  void awaitReady() {
    await().until(() -> given().get("/q/health/ready").statusCode() == 200);
  }

  @Test
  void papers_come_in_the_order_asked_each_once_with_the_ids_that_led_there() {
    batch(
            """
            {"ids": ["hep-th/9901001", "nowhere:1", "t-abcdefghijklmnop", "arXiv:2404.14619v3",
                     "hep-th/9901001", "2401.00009", "nowhere:1"]}
            """)
        .statusCode(200)
        .body("papers.id", contains("hep-th/9901001", "2404.14619", "2401.00009"))
        .body(
            "papers.askedFor",
            contains(
                List.of("hep-th/9901001"),
                List.of("t-abcdefghijklmnop", "arXiv:2404.14619v3"),
                List.of("2401.00009")))
        .body("papers[1].title", is("OpenELM: <Open> Language Models"))
        .body("papers[1].authorCount", is(3))
        .body("papers.withdrawn", contains(false, false, true))
        .body("unknown", contains("nowhere:1"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"ids\": []}|ids|0 ids",
        "{\"ids\": \"2404.14619\"}|ids|\"2404.14619\"",
        "{}|ids|''",
        "[]|ids|''",
        "{\"ids\": [\"x\", 2404.14619]}|ids[1]|2404.14619",
        "{\"ids\": [null]}|ids[0]|null",
        "{\"ids\": [\" \"]}|ids[0]|\" \"",
        "{\"ids\": [\"x\"|The body|something else at line 1, column",
        "{\"ids\": [\"x\"]} x|The body|something else at line 1, column",
        "|ids|''",
        "{\"ids\": [\"x\"], \"foo\": 1}|foo|1",
      })
  void what_is_wrong_with_a_body_is_told_with_its_place(String body, String place, String got) {
    batch(body == null ? "" : body)
        .statusCode(400)
        .body("type", is("urn:papertide:problem:bad-parameter"))
        .body("parameter", is(place))
        .body("got", containsString(got));
  }

  @Test
  void too_many_ids_and_too_large_a_body_are_refused_with_the_limit() {
    String ids =
        String.join(",", IntStream.range(0, 501).mapToObj(no -> "\"x:" + no + "\"").toList());
    batch("{\"ids\": [" + ids + "]}")
        .statusCode(400)
        .body("got", is("501 ids"))
        .body("takes", is("an array of 1 to 500 ids"));
    batch("{\"ids\": [\"" + "x".repeat(65536) + "\"]}")
        .statusCode(413)
        .body("type", is("urn:papertide:problem:body-too-large"))
        .body("detail", containsString("65536 bytes"));
  }

  @Test
  void a_packed_body_is_refused() {
    given()
        .contentType(ContentType.JSON)
        .header("Content-Encoding", "gzip")
        .body(new byte[] {31, -117})
        .post("/v1/papers/batch")
        .then()
        .statusCode(415)
        .body("type", is("urn:papertide:problem:body-packed"))
        .body("detail", containsString("'gzip'"));
  }

  @Test
  void a_body_of_another_type_is_refused() {
    given()
        .contentType(ContentType.URLENC)
        .body("ids=2404.14619")
        .post("/v1/papers/batch")
        .then()
        .statusCode(415)
        .contentType(Problem.MEDIA_TYPE)
        .body("detail", containsString("application/json"));
  }

  private static ValidatableResponse batch(String body) {
    return given().contentType(ContentType.JSON).body(body).post("/v1/papers/batch").then();
  }
}
