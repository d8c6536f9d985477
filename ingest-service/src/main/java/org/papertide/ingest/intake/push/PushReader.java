package org.papertide.ingest.intake.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.papertide.ingest.http.ProblemException;
import org.papertide.ingest.intake.Delivery;
import org.papertide.ingest.intake.DumpOrigin;
import org.papertide.ingest.intake.form.FormFields;
import org.papertide.ingest.intake.form.FormSettings;
import org.papertide.ingest.intake.spool.UploadedBody;

/// Reads what a request asks for from its query and its headers.
@ApplicationScoped
class PushReader {

  private static final long UNKNOWN_LENGTH = -1;

  private final FormSettings forms;

  PushReader(FormSettings forms) {
    this.forms = forms;
  }

  /// @param network the request's body
  /// @param producer who pushes it, null when nobody is asked for a token
  /// @throws ProblemException when a parameter is unusable
  Push read(UriInfo uri, HttpHeaders headers, InputStream network, @Nullable String producer) {
    Instant now = Instant.now();
    FormFields fields = new FormFields();
    for (String name : List.of("source", "capturedAt")) {
      uri.getQueryParameters()
          .getOrDefault(name, List.of())
          .forEach(value -> fields.put(name, value));
    }
    UploadedBody body =
        new UploadedBody(network, length(headers), header(headers, HttpHeaders.CONTENT_ENCODING));
    DumpOrigin origin = FormDelivery.origin(fields, now, producer);
    String type = header(headers, HttpHeaders.CONTENT_TYPE);
    Delivery delivery =
        isForm(type)
            ? new FormDelivery(body, type, fields, now, producer, forms)
            : Delivery.plain(origin, body);
    return new Push(delivery, isDryRun(uri));
  }

  private static boolean isForm(String type) {
    return type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
  }

  private static boolean isDryRun(UriInfo uri) {
    return switch (parameter(uri, "dryRun").orElse("false")) {
      case "true" -> true;
      case "false" -> false;
      default ->
          throw new ProblemException(
              "invalid-dry-run", 400, "The parameter `dryRun` must be `true` or `false`.");
    };
  }

  private static long length(HttpHeaders headers) {
    String length = header(headers, HttpHeaders.CONTENT_LENGTH);
    return length.isEmpty() ? UNKNOWN_LENGTH : Long.parseLong(length);
  }

  private static String header(HttpHeaders headers, String name) {
    return Objects.requireNonNullElse(headers.getHeaderString(name), "");
  }

  /// A parameter that was given, be it blank: a script with an empty variable must not pass for one
  /// that says nothing.
  private static Optional<String> parameter(UriInfo uri, String name) {
    return Optional.ofNullable(uri.getQueryParameters().getFirst(name));
  }
}
