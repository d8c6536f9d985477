package org.papertide.ingest.format.entry;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The links that an abstract's text names, which may be another's code or page: a guess, never
/// what the dump itself gives. The first of its kind counts.
///
/// @param codeRepository on one of the sites that keep code, or else on Hugging Face
/// @param projectPage on a site that serves project pages, or right after words that announce one
public record AbstractLinks(@Nullable String codeRepository, @Nullable String projectPage) {

  private static final String CODE_SITES =
      "github\\.com|gitlab\\.com|bitbucket\\.org|codeberg\\.org|gitee\\.com"
          + "|anonymous\\.4open\\.science";

  private static final String PAGE_SITES =
      "[A-Za-z0-9-]{1,63}\\.(?:github|gitlab)\\.io|sites\\.google\\.com";

  /// What LaTeX escapes is allowed, brackets of all kinds are not: they stand around addresses.
  private static final String PATH = "(?:[!-~&&[^<>\"'{}|\\\\^`\\[\\]()]]|\\\\(?=[_%#&~])){0,300}";

  /// An address with its scheme, glued to what is before (what LaTeX leaves of a link)
  /// or not, or one of the known sites without it. Every part is bounded.
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:(https?)://([A-Za-z0-9.-]{1,200}(?::[0-9]{1,5})?)|(?<![\\w@./-])((?:www\\.)?(?:"
              + CODE_SITES
              + "|huggingface\\.co|"
              + PAGE_SITES
              + ")))(/"
              + PATH
              + ")?",
          Pattern.CASE_INSENSITIVE);

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

  private static final AbstractLinks NONE = new AbstractLinks(null, null);

  /// Finds the links in time linear in the length of the text.
  public static AbstractLinks of(String text) {
    if (!mayNameAny(text)) {
      return NONE;
    }
    List<Address> addresses =
        ADDRESS.matcher(text).results().map(found -> Address.of(text, found)).toList();
    return new AbstractLinks(
        addresses.stream()
            .filter(Address::isCode)
            .findFirst()
            .or(() -> addresses.stream().filter(Address::isOnHub).findFirst())
            .map(Address::link)
            .orElse(null),
        addresses.stream().filter(Address::isPage).findFirst().map(Address::link).orElse(null));
  }

  /// Most texts name no address: those are not searched for one.
  private static boolean mayNameAny(String text) {
    for (int dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', dot + 1)) {
      if (dot + 1 < text.length() && Character.isLetter(text.charAt(dot + 1))) {
        return true;
      }
    }
    return text.contains("://");
  }

  private record Address(String scheme, String site, String path, boolean announced) {

    static Address of(String text, MatchResult found) {
      String site = found.group(2) != null ? found.group(2) : found.group(3);
      String path = found.group(4) == null ? "" : found.group(4).replace("\\", "");
      String before =
          text.substring(Math.max(0, found.start() - ANNOUNCEMENT_LENGTH), found.start());
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
}
