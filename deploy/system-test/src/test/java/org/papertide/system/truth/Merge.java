package org.papertide.system.truth;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.papertide.system.dumps.Entry;

/// From everything that was said to the papers, as decisions 3 and 4 of the design have it: all of
/// it at once, nothing step by step.
final class Merge {

  private final Map<String, TreeSet<String>> bearers = new HashMap<>();
  private final Map<String, List<Said>> belonging = new TreeMap<>();
  private final SortedMap<String, ExpectedPaper> papers = new TreeMap<>();

  private Merge() {}

  /// The papers by identity, redirects among them.
  static SortedMap<String, ExpectedPaper> of(Collection<Said> everything) {
    Merge merge = new Merge();
    everything.forEach(merge::noteBearer);
    everything.forEach(merge::assign);
    merge.belonging.forEach((identity, said) -> merge.papers.put(identity, paper(identity, said)));
    return merge.papers;
  }

  private void noteBearer(Said said) {
    String identity = said.givenIdentity();
    if (identity != null && !said.entry().withdrawn()) {
      bearers.computeIfAbsent(said.fingerprint(), any -> new TreeSet<>()).add(identity);
    }
  }

  /// What is known by title only belongs to the least paper that has ever borne the title.
  private void assign(Said said) {
    String identity = said.givenIdentity();
    if (identity == null) {
      String title = said.fingerprint();
      identity = owner(title);
      if (identity == null) {
        identity = title;
      } else {
        papers.put(title, ExpectedPaper.redirect(title, identity));
      }
    }
    belonging.computeIfAbsent(identity, any -> new ArrayList<>()).add(said);
  }

  private @Nullable String owner(String title) {
    TreeSet<String> all = bearers.getOrDefault(title, new TreeSet<>());
    return all.stream()
        .filter(identity -> identity.startsWith("arxiv:"))
        .findFirst()
        .orElse(all.isEmpty() ? null : all.first());
  }

  private static ExpectedPaper paper(String identity, List<Said> said) {
    List<Said> byCapture =
        said.stream().filter(one -> !one.entry().withdrawn()).sorted(Said.BY_CAPTURE).toList();
    List<Said> byVersion = byCapture.stream().sorted(Said.BY_VERSION).toList();
    Said current = byVersion.isEmpty() ? null : byVersion.getLast();
    List<String> authors =
        last(byVersion, entry -> entry.authors().isEmpty() ? null : entry.authors());
    return new ExpectedPaper(
        identity,
        null,
        current == null ? null : current.entry().title(),
        current == null ? null : current.entry().text(),
        isWithdrawn(said),
        Objects.requireNonNullElse(authors, List.of()),
        last(byCapture, Entry::authorCount),
        last(byCapture, Entry::upvotes),
        last(byCapture, Entry::comments),
        last(byCapture, entry -> text(entry.publishedOn())),
        byCapture.isEmpty() ? null : byCapture.getFirst().capturedAt(),
        byCapture.isEmpty() ? null : byCapture.getLast().capturedAt(),
        (int)
            byCapture.stream()
                .map(one -> one.entry().title() + "\0" + one.entry().text())
                .distinct()
                .count(),
        said.size(),
        said.stream().map(Said::source).collect(Collectors.toCollection(TreeSet::new)));
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  private static <T> @Nullable T last(List<Said> said, Function<Entry, @Nullable T> property) {
    T last = null;
    for (Said one : said) {
      T value = property.apply(one.entry());
      last = value == null ? last : value;
    }
    return last;
  }

  /// While any source's last word is a withdrawal.
  private static boolean isWithdrawn(List<Said> said) {
    Set<String> sources = said.stream().map(Said::source).collect(Collectors.toSet());
    return sources.stream()
        .anyMatch(
            source ->
                said.stream()
                    .filter(one -> one.source().equals(source))
                    .max(Said.BY_CAPTURE)
                    .orElseThrow()
                    .entry()
                    .withdrawn());
  }
}
