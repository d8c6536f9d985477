package org.papertide.ingest.intake.progress;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// How progress is written.
public enum ProgressStyle {
  /// One JSON object a line.
  LINES("application/x-ndjson") {
    @Override
    String text(String kind, String json) {
      return json + "\n";
    }
  },

  /// Server-sent events, named progress, report and problem.
  EVENTS(MediaType.SERVER_SENT_EVENTS) {
    @Override
    String text(String kind, String json) {
      return "event: " + kind + "\ndata: " + json + "\n\n";
    }
  };

  private final String mediaType;

  ProgressStyle(String mediaType) {
    this.mediaType = mediaType;
  }

  public String mediaType() {
    return mediaType;
  }

  /// The style that a client asks for by name, if it asks for one. Who takes anything gets no
  /// progress, nor does one whose `Accept` cannot be read.
  public static Optional<ProgressStyle> askedFor(HttpHeaders headers) {
    List<MediaType> accepted;
    try {
      accepted = headers.getAcceptableMediaTypes();
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
    return Arrays.stream(values())
        .filter(
            style ->
                accepted.stream()
                    .filter(ProgressStyle::isWanted)
                    .map(ProgressStyle::name)
                    .anyMatch(style.mediaType::equalsIgnoreCase))
        .findFirst();
  }

  abstract String text(String kind, String json);

  /// @param json without line ends
  byte[] line(String kind, String json) {
    return text(kind, json).getBytes(StandardCharsets.UTF_8);
  }

  /// Not so with a weight of 0.
  private static boolean isWanted(MediaType type) {
    return !type.getParameters().getOrDefault("q", "1").matches("0(\\.0*)?");
  }

  private static String name(MediaType type) {
    return type.getType() + "/" + type.getSubtype();
  }
}
