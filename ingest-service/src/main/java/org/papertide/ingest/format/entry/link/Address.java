package org.papertide.ingest.format.entry.link;

import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// An address in a text, and what it may be the address of.
///
/// @param path with its slash, or empty
/// @param announced whether right before it stands that a page follows
record Address(String scheme, String site, String path, boolean announced) {

  static final String CODE_SITES =
      "github\\.com|gitlab\\.com|bitbucket\\.org|codeberg\\.org|gitee\\.com"
          + "|anonymous\\.4open\\.science";

  static final String PAGE_SITES =
      "[A-Za-z0-9-]{1,63}\\.(?:github|gitlab)\\.io|sites\\.google\\.com";

  private static final Pattern CODE_SITE = Pattern.compile("(?:www\\.)?(?:" + CODE_SITES + ")");
  private static final Pattern PAGE_SITE = Pattern.compile(PAGE_SITES);

  /// Owner and name at least: what is shorter is a whole site.
  private static final Pattern REPOSITORY = Pattern.compile("/[^/?#]+/[^/?#]+.*");

  private static final Pattern ANNOUNCEMENT =
      Pattern.compile(
          "(?:(?:project|web) ?(?:page|site)|homepage|available at|visit)\\W{0,9}(?:url|is|at|here"
              + "|on|via|our|this|link|[^A-Za-z0-9]){0,6}\\z",
          Pattern.CASE_INSENSITIVE);

  private static final int ANNOUNCEMENT_LENGTH = 60;

  /// Archives and players: what is there is neither code nor a page.
  private static final Set<String> OTHER_SITES =
      Set.of("arxiv.org", "doi.org", "dx.doi.org", "zenodo.org", "youtube.com", "youtu.be");

  /// @param found the scheme, the site behind it or the known site without it, and the path
  static Address of(String text, MatchResult found) {
    String site = found.group(2) != null ? found.group(2) : found.group(3);
    String path = found.group(4) == null ? "" : found.group(4).replace("\\", "");
    String before = text.substring(Math.max(0, found.start() - ANNOUNCEMENT_LENGTH), found.start());
    return new Address(
        found.group(1) == null ? "https" : found.group(1).toLowerCase(Locale.ROOT),
        withoutPunctuation(site).toLowerCase(Locale.ROOT),
        withoutPunctuation(path),
        ANNOUNCEMENT.matcher(before).find());
  }

  private static String withoutPunctuation(String part) {
    int end = part.length();
    while (end > 0 && ".,;:!?*$".indexOf(part.charAt(end - 1)) >= 0) {
      end--;
    }
    return part.substring(0, end);
  }

  boolean isCode() {
    return CODE_SITE.matcher(site).matches() && REPOSITORY.matcher(path).matches();
  }

  boolean isOnHub() {
    return site.equals("huggingface.co")
        && REPOSITORY.matcher(path).matches()
        && !path.startsWith("/papers/");
  }

  boolean isPage() {
    boolean other = site.equals("huggingface.co") || CODE_SITE.matcher(site).matches();
    String bare = site.startsWith("www.") ? site.substring(4) : site;
    return PAGE_SITE.matcher(site).matches()
        || (announced && !other && site.contains(".") && !OTHER_SITES.contains(bare));
  }

  /// The sites of code are the same with and without encryption.
  String link() {
    return (isCode() || isOnHub() ? "https" : scheme) + "://" + site + path;
  }
}
