package org.papertide.api.export.text;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.papertide.api.export.listing.Listing;
import org.papertide.api.export.listing.ListingWriter;
import org.papertide.api.export.listing.Reference;

/// A list as a Markdown text for people (CommonMark): each paper a heading that leads to its page,
/// the authors, the day, where its code is, and the abstract.
public final class Markdown implements ListingWriter {

  @Override
  public void write(Listing list, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.append("# ").append(MarkdownText.of(list.title())).append('\n');
    for (Iterator<Reference> papers = list.papers().iterator(); papers.hasNext(); ) {
      Reference paper = papers.next();
      writer
          .append("\n## ")
          .append(link(MarkdownText.of(paper.title()), list.page(paper)))
          .append('\n');
      paragraph(writer, MarkdownText.of(String.join(", ", paper.authors())));
      paragraph(writer, String.join(" · ", notes(paper)));
      paragraph(writer, MarkdownText.of(paper.text()));
    }
    URI next = list.next();
    if (next != null) {
      paragraph(writer, link("More", next));
    }
    writer.flush();
  }

  private static void paragraph(Writer writer, String text) throws IOException {
    if (!text.isEmpty()) {
      writer.append('\n').append(text).append('\n');
    }
  }

  private static List<String> notes(Reference paper) {
    List<String> notes = new ArrayList<>();
    if (paper.withdrawn()) {
      notes.add("**Withdrawn**");
    }
    notes.add(MarkdownText.of(paper.id()));
    paper.publishedOn().ifPresent(day -> notes.add("published " + day));
    paper.text("journal").ifPresent(journal -> notes.add(MarkdownText.of(journal)));
    paper.doi().ifPresent(doi -> notes.add(MarkdownText.of("doi:" + doi)));
    paper.number("upvotes").ifPresent(count -> notes.add(count + " upvotes"));
    address(paper, "codeRepository", "code").ifPresent(notes::add);
    address(paper, "projectPage", "project").ifPresent(notes::add);
    return notes;
  }

  private static Optional<String> address(Reference paper, String property, String name) {
    return paper.address(property).map(address -> link(name, address));
  }

  /// Parentheses in addresses are the only thing that could end the link early.
  private static String link(String text, URI address) {
    String target = address.toString().replace("(", "%28").replace(")", "%29");
    return "[" + text + "](" + target + ")";
  }
}
