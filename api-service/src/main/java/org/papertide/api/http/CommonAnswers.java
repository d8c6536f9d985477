package org.papertide.api.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;

/// Adds to OpenAPI what every operation under `/v1` can answer, so that none has to say it itself.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class CommonAnswers implements OASFilter {

  @Override
  public void filterOpenAPI(OpenAPI api) {
    api.getPaths()
        .getPathItems()
        .forEach(
            (path, item) -> {
              if (path.startsWith("/v1/")) {
                item.getOperations().forEach(CommonAnswers::describe);
              }
            });
  }

  private static void describe(PathItem.HttpMethod method, Operation operation) {
    if (method == PathItem.HttpMethod.GET) {
      add(operation, "304", ApiDescription.NOT_MODIFIED);
      add(operation, "412", ApiDescription.PRECONDITION_FAILED);
    }
    add(operation, "400", ApiDescription.BAD_PARAMETER);
    add(operation, "429", ApiDescription.TOO_MANY_REQUESTS);
  }

  private static void add(Operation operation, String status, String response) {
    if (!operation.getResponses().hasAPIResponse(status)) {
      operation.getResponses().addAPIResponse(status, OASFactory.createAPIResponse().ref(response));
    }
  }
}
