package org.papertide.ingest.format.oai;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.papertide.ingest.format.entry.EntryDraft;
import org.papertide.ingest.format.entry.Prose;
import org.papertide.ingest.format.entry.Timestamp;
import org.papertide.ingest.format.xml.XmlElement;

/// The format `arXiv`: names in parts, no versions.
///
/// @see <a href="http://arxiv.org/OAI/arXiv.xsd">its schema</a>
record ArxivMetadata(XmlElement paper) {

  void addTo(EntryDraft draft) {
    draft
        .title(paper.textOf("title"))
        .abstractText(paper.textOf("abstract"))
        .authors(authors())
        .publishedOn(Timestamp.day(paper.textOf("created")));
    draft
        .details()
        .categories(words(paper.textOf("categories")))
        .journal(paper.textOf("journal-ref"))
        .doi(paper.textOf("doi"))
        .licence(paper.textOf("license"));
  }

  /// Words with white space between them.
  static List<String> words(@Nullable String text) {
    return text == null ? List.of() : List.of(text.strip().split("\\s+"));
  }

  private List<String> authors() {
    return paper.all("authors").stream()
        .flatMap(authors -> authors.all("author").stream())
        .map(ArxivMetadata::name)
        .toList();
  }

  private static String name(XmlElement author) {
    return Stream.of("forenames", "keyname", "suffix")
        .map(part -> Prose.line(author.textOf(part)))
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" "));
  }
}
