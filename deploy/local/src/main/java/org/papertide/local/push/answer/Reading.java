package org.papertide.local.push.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Understands what came back.
public final class Reading {

  private static final int OK = 200;
  // Room for what a problem says, which is a sentence or three.
  private static final int REASON = 1_000;
  // Too many dumps, the service or Kafka is not there, and what a proxy before it says of that.
  private static final Set<Integer> LATER = Set.of(429, 502, 503, 504);

  private final ObjectMapper json = new ObjectMapper();
  private final URI address;

  /// @param address what was asked, for telling it without its parameters
  public Reading(URI address) {
    this.address = address;
  }

  /// @param location the header `Location`, if any
  /// @param retryAfter the header `Retry-After`, if any
  /// @param body its beginning is enough
  public Answer answer(
      int status, @Nullable String location, @Nullable String retryAfter, String body) {
    JsonNode content = parse(body);
    if (status == OK) {
      return content.path("entries").isInt()
          ? new Answer.Taken(content)
          : new Answer.Failed(
              "%s is no ingest-service: it answered %s. Check the address."
                  .formatted(place(), quoted(body)));
    }
    String reason = reason(status, location, content, body);
    if (LATER.contains(status)) {
      return new Answer.Later(reason, wait(retryAfter));
    }
    return new Answer.Refused(status, Text.cut(content.path("type").asText("about:blank")), reason);
  }

  private String reason(int status, @Nullable String location, JsonNode content, String body) {
    String said =
        content.path("detail").isTextual()
            ? "%s. %s"
                .formatted(content.path("title").asText("Problem"), content.path("detail").asText())
            : "%s answered %s.".formatted(place(), quoted(body));
    return "%d %s%s".formatted(status, Text.cut(said, REASON), advice(status, location));
  }

  private static String advice(int status, @Nullable String location) {
    if (status >= 300 && status < 400) {
      return " It points to %s: if that is right, give it with --to; redirects are not followed."
          .formatted(location == null ? "nowhere" : Text.cut(location));
    }
    return switch (status) {
      case 401, 403 -> " Give a token that may push, with --token-file or PAPERTIDE_TOKEN.";
      case 404, 405 -> " Check the address given with --to.";
      default -> "";
    };
  }

  private static @Nullable Duration wait(@Nullable String retryAfter) {
    return retryAfter == null ? null : RetryAfter.parse(retryAfter, Instant.now()).orElse(null);
  }

  private JsonNode parse(String body) {
    try {
      JsonNode content = json.readTree(body);
      return content == null ? MissingNode.getInstance() : content;
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }

  private static String quoted(String body) {
    return body.isBlank() ? "nothing" : "\"" + Text.cut(body) + "\"";
  }

  private String place() {
    return address.getScheme() + "://" + address.getRawAuthority() + address.getRawPath();
  }
}
