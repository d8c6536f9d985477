package org.papertide.api.paper;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Public ids as people write them, and where they lead.
public final class PublicId {

  /// An arXiv id, new or old style, perhaps with its prefix and a version.
  private static final Pattern ARXIV =
      Pattern.compile(
          "(?:arxiv:)?([0-9]{4}\\.[0-9]{4,5}|[a-z][a-z.-]*(?:\\.[A-Z]{2})?/[0-9]{7})(?:v[0-9]+)?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SUFFIX = Pattern.compile("\\.([a-z]+)$");

  private PublicId() {}

  /// The id by which a paper is known: an arXiv id without prefix and version, anything else as it
  /// is.
  public static String canonical(String id) {
    Matcher arxiv = ARXIV.matcher(id);
    return arxiv.matches() ? withArchiveInLowerCase(arxiv.group(1)) : id;
  }

  /// Whether a canonical id is one of arXiv's.
  public static boolean isArxiv(String id) {
    return ARXIV.matcher(id).matches();
  }

  /// The path of a paper, without host, so that it is right behind any proxy.
  ///
  /// Only the slash of an old arXiv id stands as it is. In any other id it is encoded, since what
  /// follows it could be `..` or the name of something below the paper. So is a last dot before
  /// letters, which could begin the suffix of a form.
  ///
  /// @param id as [#canonical(String)] gives it
  public static String path(String id) {
    String encoded =
        URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20").replace("%3A", ":");
    return "/v1/papers/"
        + (isArxiv(id)
            ? encoded.replace("%2F", "/")
            : SUFFIX.matcher(encoded).replaceFirst("%2E$1"));
  }

  /// Archives are lower case, subject classes such as that of `math.GT/0309136` are not.
  private static String withArchiveInLowerCase(String id) {
    int end = Math.max(0, id.indexOf('/'));
    int archive = id.indexOf('.') >= 0 ? Math.min(end, id.indexOf('.')) : end;
    return id.substring(0, archive).toLowerCase(Locale.ROOT) + id.substring(archive);
  }
}
