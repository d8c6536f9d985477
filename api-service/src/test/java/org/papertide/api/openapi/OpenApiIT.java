package org.papertide.api.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.papertide.api.http.PreparedStore;

/// Holds the running service against what it says of itself. Everything comes from the document, so
/// an operation is tried from the day on which it is there; what a failure says is for its author.
@QuarkusTest
@QuarkusTestResource(PreparedStore.class)
class OpenApiIT {

  private Document document;

  @BeforeEach
  void awaitReady() throws JsonProcessingException {
    await().until(() -> given().get("/q/health/ready").statusCode() == 200);
    document = Document.ofRunningService();
  }

  @Test
  void every_operation_is_described() {
    assertThat(document.root().path("openapi").asText()).startsWith("3.1");
    List<Operation> operations = document.operations("/v1/");
    assertThat(operations).hasSizeGreaterThan(8);
    assertThat(operations.stream().flatMap(one -> Descriptions.lacks(one).stream())).isEmpty();
  }

  @Test
  void every_example_is_answered_as_described() {
    List<String> faults = new ArrayList<>();
    for (Operation operation : document.operations("/v1/")) {
      Call call = Call.of(operation);
      operation.forms().forEach(form -> faults.addAll(Answers.faults(call, form)));
      for (JsonNode parameter : operation.parameters()) {
        operation
            .example(parameter)
            .filter(example -> !operation.forms().isEmpty())
            .ifPresent(
                example ->
                    faults.addAll(
                        Answers.faults(
                            call.with(parameter, example), operation.forms().getFirst())));
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void every_bad_value_is_refused_by_name() {
    List<String> faults = new ArrayList<>();
    for (Operation operation : document.operations("/v1/")) {
      if (!operation.forms().isEmpty()) {
        faults.addAll(Refusals.missing(operation));
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void every_read_can_be_revalidated() {
    List<String> faults = new ArrayList<>();
    for (Operation operation : document.operations("/v1/")) {
      for (String form : operation.isGet() ? operation.forms() : List.<String>of()) {
        Call call = Call.of(operation);
        Response first = call.answer(form);
        String tag = String.valueOf(first.header("ETag"));
        Response again =
            Call.request().accept(form).header("If-None-Match", tag).get(call.address());
        if (again.statusCode() != 304 || !tag.equals(again.header("ETag"))) {
          faults.add(
              "%s as %s bears the tag %s, and with it in If-None-Match answers %d. Mark it"
                      .formatted(operation, form, tag, again.statusCode())
                  + " @Revalidated, or answer with a record.");
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void the_document_can_be_tried_in_a_browser() {
    given()
        .get("/q/swagger-ui/")
        .then()
        .statusCode(200)
        .contentType(startsWith("text/html"))
        .body(containsString("/q/openapi"));
  }
}
