package org.papertide.ingest.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/// An error as RFC 9457 describes it.
///
/// @param type `urn:papertide:problem:` and the problem's name
/// @param title the name in words
/// @param status the HTTP status
/// @param detail what happened and what to do
@JsonPropertyOrder({"type", "title", "status", "detail"})
public record Problem(String type, String title, int status, String detail) {

  /// The media type of problems.
  public static final String MEDIA_TYPE = "application/problem+json";

  private static final String TYPE_PREFIX = "urn:papertide:problem:";

  /// @param name lower-case words joined by hyphens, such as `empty-dump`
  public static Problem of(String name, int status, String detail) {
    String words = name.replace('-', ' ');
    String title = Character.toUpperCase(words.charAt(0)) + words.substring(1);
    return new Problem(TYPE_PREFIX + name, title, status, detail);
  }

  /// The last part of the type, such as `empty-dump`.
  @JsonIgnore
  public String name() {
    return type.substring(TYPE_PREFIX.length());
  }
}
