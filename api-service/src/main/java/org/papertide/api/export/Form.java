package org.papertide.api.export;

import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A form in which a list of papers can be had. The first is the one for clients that take any.
enum Form {
  JSON("json", "application/json"),
  NDJSON("ndjson", "application/x-ndjson"),
  CSV("csv", "text/csv"),
  ATOM("atom", "application/atom+xml"),
  RSS("rss", "application/rss+xml"),
  JSON_FEED("jsonfeed", "application/feed+json"),
  BIBTEX("bib", "application/x-bibtex"),
  RIS("ris", "application/x-research-info-systems"),
  MARKDOWN("md", "text/markdown");

  private final String suffix;
  private final String mediaType;

  Form(String suffix, String mediaType) {
    this.suffix = suffix;
    this.mediaType = mediaType;
  }

  /// What a path ends with, after a dot.
  String suffix() {
    return suffix;
  }

  /// The media type without parameters.
  MediaType mediaType() {
    return MediaType.valueOf(mediaType);
  }

  /// The media type as an answer names it. JSON is UTF-8 by definition.
  MediaType contentType() {
    return mediaType.endsWith("json") ? mediaType() : mediaType().withCharset("utf-8");
  }

  /// The form that a path asks for by its suffix; null where its last segment has none, or is
  /// nothing but one.
  static @Nullable Form ofPath(String path) {
    int dot = path.lastIndexOf('.');
    if (dot < 1 || path.charAt(dot - 1) == '/') {
      return null;
    }
    String suffix = path.substring(dot + 1);
    return Arrays.stream(values())
        .filter(form -> form.suffix.equals(suffix))
        .findFirst()
        .orElse(null);
  }

  /// All of them, for people.
  static String names() {
    return Arrays.stream(values())
        .map(form -> form.mediaType + " (." + form.suffix + ")")
        .collect(Collectors.joining(", "));
  }
}
