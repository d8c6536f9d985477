package org.papertide.ingest.format.feed;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What the HTML of an item's description says, in paragraphs such as `<p><b>Authors:</b> A,
/// B</p>`.
///
/// @param authors as written, in one text
/// @param summary the paragraph of that name, else the whole text
/// @param image address of the first picture
record Description(
    @Nullable String authors,
    @Nullable Integer upvotes,
    @Nullable String summary,
    @Nullable String image) {

  private static final int MOST_DIGITS = 9;

  static Description of(@Nullable String html) {
    if (html == null) {
      return new Description(null, null, null, null);
    }
    Document document = Jsoup.parseBodyFragment(html);
    Map<String, String> named = new HashMap<>();
    for (Element paragraph : document.select("p:has(> b:first-child)")) {
      Element name = paragraph.firstElementChild();
      if (name != null && name.text().endsWith(":")) {
        String key = name.text().toLowerCase(Locale.ROOT);
        name.remove();
        named.putIfAbsent(key, paragraph.wholeText());
      }
    }
    Element image = document.selectFirst("img[src]");
    return new Description(
        named.get("authors:"),
        count(named.get("upvotes:")),
        named.containsKey("summary:") ? named.get("summary:") : document.body().wholeText(),
        image == null ? null : image.attr("src"));
  }

  private static @Nullable Integer count(@Nullable String text) {
    String digits = text == null ? "" : text.strip();
    boolean number =
        !digits.isEmpty()
            && digits.length() <= MOST_DIGITS
            && digits.chars().allMatch(one -> one >= '0' && one <= '9');
    return number ? Integer.valueOf(digits) : null;
  }
}
