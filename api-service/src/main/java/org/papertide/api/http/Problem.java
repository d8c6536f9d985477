package org.papertide.api.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.Response;
import java.util.Collection;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An error as RFC 9457 describes it.
///
/// @param type `urn:papertide:problem:<name>`
/// @param title the same for every problem of the type
/// @param status the HTTP status
/// @param detail what happened, and what to do
/// @param parameter the parameter at fault, when one is
/// @param got what it was
/// @param takes what it takes
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "An error as RFC 9457 describes it")
public record Problem(
    @Schema(examples = "urn:papertide:problem:bad-parameter") String type,
    @Schema(examples = "A parameter cannot be used") String title,
    @Schema(examples = "400") int status,
    @Schema(examples = "limit takes a whole number from 1 to 100, but got 0.") String detail,
    @Schema(examples = "limit") @Nullable String parameter,
    @Schema(examples = "0") @Nullable String got,
    @Schema(examples = "a whole number from 1 to 100") @Nullable String takes) {

  /// The media type of problems.
  public static final String MEDIA_TYPE = "application/problem+json";

  /// How much of an offending value is repeated.
  private static final int LONGEST_GOT = 100;

  /// A problem that is not of one parameter.
  ///
  /// @param name the last part of the type
  public static Problem of(Response.StatusType status, String name, String title, String detail) {
    return new Problem(urn(name), title, status.getStatusCode(), detail, null, null, null);
  }

  /// A parameter that cannot be used.
  ///
  /// @param takes what it takes, to follow "takes"
  public static Problem badParameter(String parameter, String got, String takes) {
    String shown = shown(got);
    return new Problem(
        urn("bad-parameter"),
        "A parameter cannot be used",
        Response.Status.BAD_REQUEST.getStatusCode(),
        parameter + " takes " + takes + ", but got " + (got.isEmpty() ? "nothing" : shown) + ".",
        parameter,
        shown,
        takes);
  }

  /// A query parameter that the operation does not know.
  ///
  /// @param nearest the one that was perhaps meant
  /// @param known those that it knows
  public static Problem unknownParameter(
      String parameter, String got, Optional<String> nearest, Collection<String> known) {
    String name = shown(parameter);
    String meant = nearest.map(one -> " Did you mean " + one + "?").orElse("");
    String takes = known.isEmpty() ? "no parameters" : "only " + String.join(", ", known);
    return new Problem(
        urn("bad-parameter"),
        "A parameter cannot be used",
        Response.Status.BAD_REQUEST.getStatusCode(),
        name + " is not known here." + meant + " This takes " + takes + ".",
        name,
        shown(got),
        takes);
  }

  /// Nothing has this id.
  ///
  /// @param kind what was asked for
  public static Problem notFound(String kind, String id, String advice) {
    return of(
        Response.Status.NOT_FOUND,
        kind + "-not-found",
        "There is no such " + kind,
        "No " + kind + " has the id " + shown(id) + ". " + advice);
  }

  /// As much of what a client sent as is repeated to it.
  public static String shown(String text) {
    if (text.length() <= LONGEST_GOT) {
      return text;
    }
    boolean halved = Character.isHighSurrogate(text.charAt(LONGEST_GOT - 1));
    return text.substring(0, halved ? LONGEST_GOT - 1 : LONGEST_GOT) + "…";
  }

  private static String urn(String name) {
    return "urn:papertide:problem:" + name;
  }

  /// The answer that tells it.
  public Response toResponse() {
    return Response.status(status).type(MEDIA_TYPE).entity(this).build();
  }

  /// Ends a request with this problem.
  public ProblemException asException() {
    return new ProblemException(this);
  }
}
