package org.papertide.api.http;

import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/// What OpenAPI says of the API as a whole, and the names of the answers that its operations share.
@OpenAPIDefinition(
    info =
        @Info(
            title = "Papertide API",
            version = "1",
            description =
                "Search and follow paper abstracts. Errors are RFC 9457 problems. Every answer under"
                    + " /v1 says in X-Data-As-Of as of when it speaks."),
    components =
        @Components(
            responses = {
              @APIResponse(
                  name = ApiDescription.BAD_PARAMETER,
                  description = "A parameter cannot be used",
                  content =
                      @Content(
                          mediaType = Problem.MEDIA_TYPE,
                          schema = @Schema(implementation = Problem.class))),
              @APIResponse(
                  name = ApiDescription.NOT_FOUND,
                  description = "Nothing has this id",
                  content =
                      @Content(
                          mediaType = Problem.MEDIA_TYPE,
                          schema = @Schema(implementation = Problem.class))),
              @APIResponse(
                  name = ApiDescription.NOT_MODIFIED,
                  description = "The client has this answer: its ETag stood in If-None-Match"),
              @APIResponse(
                  name = ApiDescription.PRECONDITION_FAILED,
                  description = "If-Match asks for another answer than there is",
                  content =
                      @Content(
                          mediaType = Problem.MEDIA_TYPE,
                          schema = @Schema(implementation = Problem.class))),
              @APIResponse(
                  name = ApiDescription.TOO_MANY_REQUESTS,
                  description = "The client has asked too often; Retry-After says when to ask",
                  content =
                      @Content(
                          mediaType = Problem.MEDIA_TYPE,
                          schema = @Schema(implementation = Problem.class))),
              @APIResponse(
                  name = ApiDescription.INDEX_NOT_READY,
                  description = "The first index is not complete; Retry-After says when to ask",
                  content =
                      @Content(
                          mediaType = Problem.MEDIA_TYPE,
                          schema = @Schema(implementation = Problem.class))),
              @APIResponse(
                  name = ApiDescription.DATABASE_UNAVAILABLE,
                  description = "The database does not answer now",
                  content =
                      @Content(
                          mediaType = Problem.MEDIA_TYPE,
                          schema = @Schema(implementation = Problem.class)))
            }))
public class ApiDescription extends Application {

  /// The answer 400.
  public static final String BAD_PARAMETER = "BadParameter";

  /// The answer 404.
  public static final String NOT_FOUND = "NotFound";

  /// The answer 304.
  public static final String NOT_MODIFIED = "NotModified";

  /// The answer 412.
  public static final String PRECONDITION_FAILED = "PreconditionFailed";

  /// The answer 429.
  public static final String TOO_MANY_REQUESTS = "TooManyRequests";

  /// The answer 503 of what is read from the index.
  public static final String INDEX_NOT_READY = "IndexNotReady";

  /// The answer 503 of what is read from the database.
  public static final String DATABASE_UNAVAILABLE = "DatabaseUnavailable";
}
