package org.papertide.ingest.format.oai;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.papertide.ingest.format.entry.EntryDraft;
import org.papertide.ingest.format.entry.Timestamp;
import org.papertide.ingest.format.xml.XmlElement;

/// The format `oai_dc`: names turned round, the abstract first among the descriptions, the comments
/// behind it.
///
/// @see <a href="http://www.openarchives.org/OAI/openarchivesprotocol.html#dublincore">OAI-PMH</a>
record DublinCore(XmlElement paper) {

  private static final String DOI = "doi:";

  void addTo(EntryDraft draft) {
    List<String> descriptions = paper.textsOf("description");
    draft
        .title(paper.textOf("title"))
        .abstractText(descriptions.isEmpty() ? null : descriptions.getFirst())
        .authors(paper.textsOf("creator").stream().map(DublinCore::turned).toList())
        .publishedOn(Timestamp.day(paper.textOf("date")));
    draft.details().categories(paper.textsOf("subject")).doi(doi()).licence(paper.textOf("rights"));
  }

  /// `Lovelace, Ada` as `Ada Lovelace`.
  private static String turned(String name) {
    int comma = name.indexOf(',');
    return comma < 0
        ? name
        : name.substring(comma + 1).strip() + " " + name.substring(0, comma).strip();
  }

  private @Nullable String doi() {
    return paper.textsOf("identifier").stream()
        .map(String::strip)
        .filter(identifier -> identifier.toLowerCase(Locale.ROOT).startsWith(DOI))
        .map(identifier -> identifier.substring(DOI.length()))
        .findFirst()
        .orElse(null);
  }
}
