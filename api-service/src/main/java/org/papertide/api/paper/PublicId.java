package org.papertide.api.paper;

import java.util.Locale;
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
    return arxiv.matches() ? withArchiveInLowerCase(arxiv.group(1)) : id;
  }

  /// Archives are lower case, subject classes such as that of `math.GT/0309136` are not.
  private static String withArchiveInLowerCase(String id) {
    int end = Math.max(0, id.indexOf('/'));
    int archive = id.indexOf('.') >= 0 ? Math.min(end, id.indexOf('.')) : end;
    return id.substring(0, archive).toLowerCase(Locale.ROOT) + id.substring(archive);
  }
}
