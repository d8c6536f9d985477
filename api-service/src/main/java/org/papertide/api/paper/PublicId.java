package org.papertide.api.paper;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Public ids as people write them.
final class PublicId {

  /// An arXiv id, new or old style, perhaps with its prefix and a version.
  private static final Pattern ARXIV =
      Pattern.compile(
          "(?:arxiv:)?([0-9]{4}\\.[0-9]{4,5}|[a-z][a-z.-]*(?:\\.[A-Z]{2})?/[0-9]{7})(?:v[0-9]+)?",
          Pattern.CASE_INSENSITIVE);

  private PublicId() {}

  /// The id by which a paper is known: an arXiv id without prefix and version, anything else as it
  /// is.
  static String canonical(String id) {
    Matcher arxiv = ARXIV.matcher(id);
    return arxiv.matches() ? arxiv.group(1) : id;
  }
}
