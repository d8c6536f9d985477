package org.papertide.local.push.answer;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What one attempt to push a dump came to.
public sealed interface Answer {

  /// Every event of the dump is published, or would be.
  ///
  /// @param report what the service says of it
  record Taken(JsonNode report) implements Answer {}

  /// The service does not take it, and will not the next time either.
  ///
  /// @param status the HTTP status
  /// @param type the problem's type (RFC 9457), `about:blank` when it has none
  /// @param reason what is wrong and what to do, one line
  record Refused(int status, String type, String reason) implements Answer {}

  /// A later attempt may succeed.
  ///
  /// @param reason what was in the way, one line
  /// @param retryAfter how long the service asks to wait; null when it does not say
  record Later(String reason, @Nullable Duration retryAfter) implements Answer {}

  /// It could not be sent, and cannot be the next time either.
  ///
  /// @param reason what was in the way and what to do, one line
  record Failed(String reason) implements Answer {}
}
