package org.papertide.api.search;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.papertide.api.http.PageToken;
import org.papertide.api.http.Problem;
import org.papertide.api.http.ProblemException;
import org.papertide.api.index.query.Order;
import org.papertide.api.index.query.Selection;
import org.papertide.api.index.query.SortKey;

/// Tokens of the pages of one search: the key of the last hit, and a hash of the words, the filters
/// and the order, so that a token stays short and is good for the same search only. Nothing of it
/// belongs to one replica.
///
/// @param list the hash
record SearchToken(String list) {

  /// Enough that no two searches are taken for each other by accident.
  private static final int HASH_BYTES = 9;

  static SearchToken of(@Nullable String query, Selection selection, Order order) {
    String search = order + "\n" + selection + "\n" + query;
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(search.getBytes(StandardCharsets.UTF_8));
      byte[] start = Arrays.copyOf(hash, HASH_BYTES);
      return new SearchToken("s" + Base64.getUrlEncoder().withoutPadding().encodeToString(start));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Nullable String after(@Nullable SortKey last) {
    return last == null ? null : PageToken.of(list, last.text());
  }

  /// The key after which to go on; null to begin.
  ///
  /// @throws ProblemException if the token was not given for this search
  @Nullable SortKey read(@Nullable String token) {
    String text = PageToken.read(list, token);
    return text == null
        ? null
        : SortKey.read(text)
            .orElseThrow(
                () ->
                    Problem.badParameter(
                            "pageToken",
                            String.valueOf(token),
                            "the nextPageToken of an answer to the same request")
                        .asException());
  }
}
