package org.papertide.ingest.format.oai;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.papertide.ingest.format.entry.AuthorNames;
import org.papertide.ingest.format.entry.EntryDraft;
import org.papertide.ingest.format.entry.Timestamp;
import org.papertide.ingest.format.xml.XmlElement;

/// The format `arXivRaw`: names in one text, all versions.
///
/// @see <a href="http://arxiv.org/OAI/arXivRaw.xsd">its schema</a>
record RawMetadata(XmlElement paper) {

  void addTo(EntryDraft draft) {
    List<XmlElement> versions = paper.all("version");
    String authors = paper.textOf("authors");
    draft
        .version(versions.isEmpty() ? null : Integer.valueOf(versions.size()))
        .title(paper.textOf("title"))
        .abstractText(paper.textOf("abstract"))
        .authors(authors == null ? List.of() : AuthorNames.split(authors))
        .publishedOn(Timestamp.day(versions.isEmpty() ? null : date(versions.getFirst())));
    draft
        .details()
        .categories(ArxivMetadata.words(paper.textOf("categories")))
        .submittedBy(paper.textOf("submitter"))
        .journal(paper.textOf("journal-ref"))
        .doi(paper.textOf("doi"))
        .licence(paper.textOf("license"));
  }

  private static @Nullable String date(XmlElement version) {
    return version.textOf("date");
  }
}
