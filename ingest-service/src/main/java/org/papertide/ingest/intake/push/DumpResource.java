package org.papertide.ingest.intake.push;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.security.Principal;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.papertide.ingest.http.IncomingBodies;
import org.papertide.ingest.http.IncomingBody;
import org.papertide.ingest.http.Problem;
import org.papertide.ingest.http.Problems;
import org.papertide.ingest.intake.DumpIntake;
import org.papertide.ingest.intake.DumpReport;
import org.papertide.ingest.intake.progress.Progress;
import org.papertide.ingest.intake.progress.ProgressAnswer;
import org.papertide.ingest.intake.progress.ProgressStyle;

/// Where producers push their dumps.
@Path("/v1/dumps")
public class DumpResource {

  private final DumpIntake intake;
  private final PushReader pushes;
  private final IncomingBodies bodies;
  private final Problems problems;
  private final ObjectMapper json;

  DumpResource(
      DumpIntake intake,
      PushReader pushes,
      IncomingBodies bodies,
      Problems problems,
      ObjectMapper json) {
    this.intake = intake;
    this.pushes = pushes;
    this.bodies = bodies;
    this.problems = problems;
    this.json = json;
  }

  /// Takes a dump, and answers once it is safely published.
  ///
  /// @param uri with the parameters `source`, `capturedAt` and `dryRun`
  /// @param caller the producer, if it had to show a token
  /// @param request its body is the dump as captured, or a form around it; its content decides what
  ///     it is, whatever its type
  @POST
  @Consumes(MediaType.WILDCARD)
  @Operation(
      summary = "Push one dump, as it was captured",
      description =
          "Gzip and zstd are unpacked, with or without a Content-Encoding. Asked for"
              + " application/x-ndjson or text/event-stream, the answer tells how far the dump has"
              + " come, under status 200; the report or the problem is its last line or event.")
  @Parameter(
      name = "source",
      in = ParameterIn.QUERY,
      description = "Who made the dump; huggingface when absent",
      example = "huggingface")
  @Parameter(
      name = "capturedAt",
      in = ParameterIn.QUERY,
      description = "When it was taken: a day or an instant; inferred when absent",
      example = "2025-11-25")
  @Parameter(
      name = "dryRun",
      in = ParameterIn.QUERY,
      description = "true: report what would become of the dump, and publish nothing",
      example = "true")
  @RequestBody(
      description = "The dump, or a form with the dump as its only file",
      content = {
        @Content(mediaType = MediaType.WILDCARD),
        @Content(
            mediaType = MediaType.MULTIPART_FORM_DATA,
            schema = @Schema(implementation = DumpForm.class))
      })
  @APIResponse(
      responseCode = "200",
      description = "Every event of the dump is published",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = DumpReport.class)),
        @Content(
            mediaType = "application/x-ndjson",
            schema = @Schema(implementation = Progress.Step.class)),
        @Content(
            mediaType = MediaType.SERVER_SENT_EVENTS,
            schema = @Schema(implementation = Progress.Step.class))
      })
  @APIResponse(responseCode = "400", description = "A parameter or the body cannot be read")
  @APIResponse(responseCode = "401", description = "A token is asked for, and is not there")
  @APIResponse(responseCode = "408", description = "The body came too slowly")
  @APIResponse(responseCode = "413", description = "The body, the dump or its form is too large")
  @APIResponse(responseCode = "415", description = "The Content-Encoding is unknown")
  @APIResponse(responseCode = "422", description = "Nothing of the dump can be used")
  @APIResponse(responseCode = "429", description = "Too many dumps at once: see Retry-After")
  @APIResponse(
      responseCode = "503",
      description = "Kafka is unreachable or the spool is full: see Retry-After")
  @APIResponse(
      responseCode = "default",
      description = "A problem as RFC 9457 describes it",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public Response push(
      @Context UriInfo uri,
      @Context HttpHeaders headers,
      @Context SecurityContext caller,
      @Context HttpServerRequest request) {
    IncomingBody body = bodies.open(request);
    try {
      Push push = pushes.read(uri, headers, body, name(caller.getUserPrincipal()));
      Optional<ProgressStyle> style = ProgressStyle.askedFor(headers);
      return style.isPresent()
          ? told(push, style.get(), body, request)
          : Response.ok(take(push, Progress.unwatched(), body), MediaType.APPLICATION_JSON).build();
    } catch (RuntimeException failure) {
      body.close();
      throw failure;
    }
  }

  private static @Nullable String name(@Nullable Principal producer) {
    return producer == null ? null : producer.getName();
  }

  private Response told(
      Push push, ProgressStyle style, IncomingBody body, HttpServerRequest request) {
    ProgressAnswer answer =
        new ProgressAnswer(
            style,
            progress -> take(push, progress, body),
            request.response()::writeQueueFull,
            problems,
            json.writer());
    return Response.ok(answer, style.mediaType()).build();
  }

  private DumpReport take(Push push, Progress progress, IncomingBody body) {
    try (body) {
      return intake.take(push.delivery(), push.dryRun(), progress);
    } finally {
      body.limitAnswer();
    }
  }
}
