package org.papertide.api.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// Where a list goes on, as an opaque text that is good for the same list only.
public final class PageToken {

  private static final char SEPARATOR = '\n';

  private PageToken() {}

  /// @param list what is listed, with everything that selects from it
  /// @param from where to go on
  public static String of(String list, String from) {
    byte[] content = (list + SEPARATOR + from).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(content);
  }

  /// Where to go on; null to begin.
  ///
  /// @throws ProblemException if the token was not given for this list
  public static @Nullable String read(String list, @Nullable String token) {
    if (token == null) {
      return null;
    }
    try {
      String content = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
      if (content.startsWith(list + SEPARATOR)) {
        return content.substring(list.length() + 1);
      }
    } catch (IllegalArgumentException e) {
      // It is refused like the token of another list.
    }
    throw ofAnotherList(token);
  }

  /// The number at which to go on; 0 to begin.
  ///
  /// @throws ProblemException if the token was not given for this list
  public static long readNumber(String list, @Nullable String token) {
    String from = read(list, token);
    try {
      return from == null ? 0 : Long.parseLong(from);
    } catch (NumberFormatException e) {
      throw ofAnotherList(String.valueOf(token));
    }
  }

  /// What to answer to a token that was not given for the list.
  public static ProblemException ofAnotherList(String token) {
    return Problem.badParameter(
            "pageToken", token, "the nextPageToken of an answer to the same request")
        .asException();
  }
}
