package org.papertide.index.merge;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What an observation says it is about, as text: `arxiv:<id>`, `<source>:<id>`, or the fingerprint
/// of its title. Only the last has no colon.
public final class Identity {

  private static final String ARXIV = "arxiv:";

  /// arXiv ids before producers' ids, then by text.
  private static final Comparator<String> LEAST_FIRST =
      Comparator.comparing((String identity) -> !identity.startsWith(ARXIV))
          .thenComparing(Comparator.naturalOrder());

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

  /// The paper that the title-only observations of a fingerprint belong to: the least of the
  /// identified papers that have ever borne it; empty when there is none.
  public static Optional<String> owner(Collection<String> bearers) {
    return bearers.stream().min(LEAST_FIRST);
  }
}
