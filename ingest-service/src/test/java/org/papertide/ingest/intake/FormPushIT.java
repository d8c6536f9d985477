package org.papertide.ingest.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.papertide.ingest.BrokerResource;
import org.papertide.ingest.SeedDump;

@QuarkusTest
@QuarkusTestResource(BrokerResource.class)
class FormPushIT {

  private static final byte[] SEED = SeedDump.SCALING.bytes();
  private static final String QUERY = "/v1/dumps?source=x&capturedAt=2025-03-17";

  @AfterEach
  void nothingIsLeftInHand() {
    assertThat(DumpsInHand.count()).isZero();
  }

  private static RequestSpecification form() {
    return given().multiPart("dump", "page.txt", SEED);
  }

  private static String expected() {
    return given().contentType("text/plain").body(SEED).post(QUERY).path("id");
  }

  @Test
  void whatAFormSaysBeforeOrBehindItsFileCountsAsInTheQuery() {
    String id = expected();

    form()
        .multiPart("source", "x")
        .multiPart("capturedAt", "2025-03-17")
        .post("/v1/dumps")
        .then()
        .statusCode(200)
        .body("id", equalTo(id))
        .body("source", equalTo("x"));
    given()
        .multiPart("capturedAt", "2025-03-17")
        .multiPart("source", "x")
        .multiPart("dump", "page.txt", SEED)
        .multiPart("unused", "")
        .post("/v1/dumps")
        .then()
        .statusCode(200)
        .body("id", equalTo(id));
    form().multiPart("source", "x").post(QUERY).then().statusCode(200).body("id", equalTo(id));
  }

  @Test
  void formsThatCannotBeUsedAreProblems() {
    assertProblem(form().multiPart("source", "y"), QUERY, 400, "conflicting-parameters");
    assertProblem(form().multiPart("source", "NO"), "/v1/dumps", 400, "invalid-source");
    assertProblem(form().multiPart("dump", "b.txt", SEED), QUERY, 400, "several-files");
    assertProblem(given().multiPart("source", "x"), "/v1/dumps", 400, "no-file");
    assertProblem(form().multiPart("dryRun", "true"), QUERY, 400, "invalid-dry-run");
    assertProblem(form().multiPart("much", "x".repeat(5_000)), QUERY, 413, "form-too-large");
    RequestSpecification many = given();
    for (int part = 0; part < 10_000; part++) {
      many.multiPart("f" + part, "v");
    }
    assertProblem(many, QUERY, 413, "form-too-large");
    assertProblem(given().multiPart("x".repeat(100_000), "v"), QUERY, 413, "form-too-large");
  }

  private static void assertProblem(
      RequestSpecification form, String path, int status, String problem) {
    form.post(path)
        .then()
        .statusCode(status)
        .body("type", equalTo("urn:papertide:problem:" + problem));
  }
}
