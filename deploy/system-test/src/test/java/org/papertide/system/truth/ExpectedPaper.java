package org.papertide.system.truth;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How a paper must look.
///
/// @param mergedInto the identity that it has become part of; everything else is absent then
/// @param title absent while nothing but a withdrawal is known
/// @param text the abstract
/// @param revisions how many text versions it has
/// @param observations how many entries spoke of it, withdrawals among them
/// @param sources who spoke of it
record ExpectedPaper(
    String identity,
    @Nullable String mergedInto,
    @Nullable String title,
    @Nullable String text,
    boolean withdrawn,
    List<String> authors,
    @Nullable Integer authorCount,
    @Nullable Integer upvotes,
    @Nullable Integer comments,
    @Nullable String publishedOn,
    @Nullable Instant firstCapturedAt,
    @Nullable Instant lastCapturedAt,
    int revisions,
    int observations,
    Set<String> sources) {

  static ExpectedPaper redirect(String identity, String target) {
    return new ExpectedPaper(
        identity, target, null, null, false, List.of(), null, null, null, null, null, null, 0, 0,
        Set.of());
  }

  /// What the world calls it.
  String publicId() {
    return publicId(identity);
  }

  static String publicId(String identity) {
    return identity.startsWith("arxiv:") ? identity.substring("arxiv:".length()) : identity;
  }

  /// What the database has of it, for comparing.
  ExpectedPaper asStored() {
    return new ExpectedPaper(
        identity,
        mergedInto,
        title,
        text,
        withdrawn,
        authors,
        authorCount,
        upvotes,
        comments,
        publishedOn,
        firstCapturedAt,
        lastCapturedAt,
        0,
        0,
        Set.of());
  }
}
