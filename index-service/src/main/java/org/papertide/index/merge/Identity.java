package org.papertide.index.merge;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What an observation says it is about, as text: `arxiv:<id>`, `<source>:<id>`, or the fingerprint
/// of its title. Only the last has no colon.
public final class Identity {

  private static final String ARXIV = "arxiv:";

  /// arXiv ids before producers' ids, then by text: by its bytes in UTF-8, as PostgreSQL sorts.
  private static final Comparator<String> LEAST_FIRST =
      Comparator.comparing((String identity) -> !identity.startsWith(ARXIV))
          .thenComparing(identity -> identity.getBytes(UTF_8), Arrays::compareUnsigned);

  private Identity() {}

  /// The identity by an id: arXiv's before the producer's; empty when there is neither.
  public static Optional<String> of(
      String source, @Nullable String arxivId, @Nullable String producerId) {
    if (arxivId != null) {
      return Optional.of(ARXIV + arxivId);
    }
    return Optional.ofNullable(producerId).map(id -> source + ":" + id);
  }

  /// Whether it is known by more than its title.
  public static boolean isIdentified(String identity) {
    return identity.indexOf(':') >= 0;
  }

  /// Of two identified papers that have ever borne a fingerprint the one that its title-only
  /// observations belong to: arXiv ids before producers' ids, then by text.
  public static String lesser(String a, String b) {
    return LEAST_FIRST.compare(a, b) <= 0 ? a : b;
  }
}
