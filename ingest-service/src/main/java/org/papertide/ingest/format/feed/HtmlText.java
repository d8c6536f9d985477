package org.papertide.ingest.format.feed;

import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.papertide.ingest.format.xml.XmlElement;

/// Texts that say of themselves that they are HTML.
final class HtmlText {

  private HtmlText() {}

  /// The text of an element: what its HTML shows if its `type` is `html`, else as it stands.
  static @Nullable String of(XmlElement element) {
    return "html".equals(element.attributes().get("type"))
        ? Jsoup.parseBodyFragment(element.text()).text()
        : element.text();
  }
}
