package org.papertide.ingest.format.entry.link;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The links that an abstract's text names, which may be another's code or page: a guess, never
/// what the dump itself gives. The first of its kind counts.
///
/// @param codeRepository on one of the sites that keep code, or else on Hugging Face
/// @param projectPage on a site that serves project pages, or right after words that announce one
public record AbstractLinks(@Nullable String codeRepository, @Nullable String projectPage) {

  /// What LaTeX escapes is allowed, brackets of all kinds are not: they stand around addresses.
  private static final String PATH = "(?:[!-~&&[^<>\"'{}|\\\\^`\\[\\]()]]|\\\\(?=[_%#&~])){0,300}";

  /// An address with its scheme, glued to what is before (what LaTeX leaves of a link)
  /// or not, or one of the known sites without it. Every part is bounded.
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:(https?)://([A-Za-z0-9.-]{1,200}(?::[0-9]{1,5})?)|(?<![\\w@./-])((?:www\\.)?(?:"
              + Address.CODE_SITES
              + "|huggingface\\.co|"
              + Address.PAGE_SITES
              + ")))(/"
              + PATH
              + ")?",
          Pattern.CASE_INSENSITIVE);

  /// Finds the links in time linear in the length of the text.
  public static AbstractLinks of(String text) {
    List<Address> addresses = addresses(text);
    return new AbstractLinks(
        addresses.stream()
            .filter(Address::isCode)
            .findFirst()
            .or(() -> addresses.stream().filter(Address::isOnHub).findFirst())
            .map(Address::link)
            .orElse(null),
        addresses.stream().filter(Address::isPage).findFirst().map(Address::link).orElse(null));
  }

  /// Only the few words that may have an address in them are searched for one: the search costs
  /// more than all else that is done with a text. Each address has a dot that a letter follows, or
  /// a scheme.
  private static List<Address> addresses(String text) {
    List<Address> addresses = new ArrayList<>();
    int dot = dotWithin(text, 0);
    int scheme = text.indexOf("://");
    while (dot >= 0 || scheme >= 0) {
      int at = dot >= 0 && (scheme < 0 || dot < scheme) ? dot : scheme;
      int start = at;
      while (start > 0 && isOfWord(text.charAt(start - 1))) {
        start--;
      }
      int end = at;
      while (end < text.length() && isOfWord(text.charAt(end))) {
        end++;
      }
      Matcher matcher = ADDRESS.matcher(text).region(start, end);
      while (matcher.find()) {
        addresses.add(Address.of(text, matcher));
      }
      dot = dot >= 0 && dot < end ? dotWithin(text, end) : dot;
      scheme = scheme >= 0 && scheme < end ? text.indexOf("://", end) : scheme;
    }
    return addresses;
  }

  /// The next dot that a letter follows, or -1.
  private static int dotWithin(String text, int from) {
    int dot = text.indexOf('.', from);
    while (dot >= 0 && (dot + 1 == text.length() || !Character.isLetter(text.charAt(dot + 1)))) {
      dot = text.indexOf('.', dot + 1);
    }
    return dot;
  }

  /// Addresses have no other characters.
  private static boolean isOfWord(char one) {
    return one > ' ' && one <= '~';
  }
}
