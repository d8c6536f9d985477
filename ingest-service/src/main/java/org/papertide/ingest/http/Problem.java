package org.papertide.ingest.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// An error as RFC 9457 describes it.
///
/// @param type `urn:papertide:problem:` and the problem's name
/// @param title the name in words
/// @param status the HTTP status
/// @param detail what happened and what to do
/// @param retryAfter in seconds, only where no header can say it
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"type", "title", "status", "detail", "retryAfter"})
public record Problem(
    String type, String title, int status, String detail, @Nullable Long retryAfter) {

  /// The media type of problems.
  public static final String MEDIA_TYPE = "application/problem+json";

  private static final String TYPE_PREFIX = "urn:papertide:problem:";

  /// @param name lower-case words joined by hyphens, such as `empty-dump`
  public static Problem of(String name, int status, String detail) {
    String words = name.replace('-', ' ');
    String title = Character.toUpperCase(words.charAt(0)) + words.substring(1);
    return new Problem(TYPE_PREFIX + name, title, status, detail, null);
  }

  /// The last part of the type, such as `empty-dump`.
  @JsonIgnore
  public String name() {
    return type.substring(TYPE_PREFIX.length());
  }

  /// The same problem, saying itself when the same request may succeed.
  public Problem retryIn(Duration time) {
    return new Problem(type, title, status, detail, Math.max(1, time.toSeconds()));
  }
}
