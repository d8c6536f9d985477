package org.papertide.ingest.intake;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.papertide.ingest.http.Problem;
import org.papertide.ingest.http.ProblemException;
import org.papertide.ingest.intake.spool.UploadedBody;

/// Where producers push their dumps.
@Path("/v1/dumps")
public class DumpResource {

  /// How many dumps are being taken now.
  static final String IN_HAND = "ingest.dumps.in.hand";

  private static final long UNKNOWN_LENGTH = -1;
  private static final String DEFAULT_SOURCE = "huggingface";

  private final DumpIntake intake;
  private final IntakeSettings settings;
  private final Semaphore slots;

  DumpResource(DumpIntake intake, IntakeSettings settings, MeterRegistry metrics) {
    this.intake = intake;
    this.settings = settings;
    this.slots = new Semaphore(settings.dumpsAtOnce());
    metrics.gauge(IN_HAND, slots, free -> settings.dumpsAtOnce() - free.availablePermits());
  }

  /// Takes a dump, and answers once it is safely published.
  ///
  /// @param uri with the parameters `source` and `capturedAt`
  /// @param body the dump as captured; its content decides what it is, whatever its type
  @POST
  @Consumes(MediaType.WILDCARD)
  @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
  @Operation(summary = "Push one dump, as it was captured")
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
  @APIResponse(responseCode = "200", description = "Every event of the dump is published")
  @APIResponse(responseCode = "400", description = "A parameter or the body cannot be read")
  @APIResponse(responseCode = "413", description = "The dump is too large")
  @APIResponse(responseCode = "422", description = "Nothing of the dump can be used")
  @APIResponse(responseCode = "429", description = "Too many dumps at once: see Retry-After")
  @APIResponse(responseCode = "503", description = "Kafka is unreachable: see Retry-After")
  public DumpReport push(
      @Context UriInfo uri,
      @HeaderParam(HttpHeaders.CONTENT_LENGTH) @Nullable Long length,
      @HeaderParam(HttpHeaders.CONTENT_ENCODING) @DefaultValue("") String encoding,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) @DefaultValue("") String type,
      InputStream body) {
    DumpOrigin origin =
        DumpOrigin.of(
            parameter(uri, "source").orElse(DEFAULT_SOURCE),
            parameter(uri, "capturedAt").orElse(null),
            Instant.now());
    refuseMultipart(type);
    if (!slots.tryAcquire()) {
      throw busy();
    }
    try {
      return intake.take(
          origin, new UploadedBody(body, length == null ? UNKNOWN_LENGTH : length, encoding));
    } finally {
      slots.release();
    }
  }

  /// A parameter that was given, be it blank: a script with an empty variable must not pass for one
  /// that says nothing.
  private static Optional<String> parameter(UriInfo uri, String name) {
    return Optional.ofNullable(uri.getQueryParameters().getFirst(name));
  }

  private static void refuseMultipart(String type) {
    if (type.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
      throw new ProblemException(
          "multipart-body",
          415,
          "The body must be the dump itself, without a form around it. With curl, send it with"
              + " --data-binary @file in place of -F.");
    }
  }

  private ProblemException busy() {
    String detail =
        settings.dumpsAtOnce() + " dumps are in hand, as many as are taken at once. Come back.";
    return new ProblemException(
        Problem.of("too-many-dumps", 429, detail), settings.retryAfter(), null);
  }
}
