package org.papertide.api.export.cite;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.papertide.api.export.listing.Listing;
import org.papertide.api.export.listing.ListingWriter;
import org.papertide.api.export.listing.Reference;
import org.papertide.api.export.listing.WebAddress;

/// A list as BibTeX, in UTF-8. A paper of a journal is an `@article`, any other `@misc`, and
/// arXiv's id stands in `eprint`. Addresses are as they are, for LaTeX prints them so; all else is
/// escaped for LaTeX.
public final class Bibtex implements ListingWriter {

  /// Names that BibTeX would take apart, or for more than one.
  private static final Pattern WHOLE_NAME =
      Pattern.compile(".*(,|\\band\\b).*|others", Pattern.CASE_INSENSITIVE);

  private static final Pattern CATEGORY = Pattern.compile("[a-z-]+(\\.[A-Za-z-]+)?");

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  @Override
  public void write(Listing list, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    for (Iterator<Reference> papers = list.papers().iterator(); papers.hasNext(); ) {
      entry(new Fields(writer), list, papers.next());
    }
    writer.flush();
  }

  private static void entry(Fields fields, Listing list, Reference paper) throws IOException {
    fields.begin(paper.text("journal").isPresent() ? "article" : "misc", key(paper));
    // The inner braces keep capitals, which many styles would take away.
    fields.field("title", "{" + LatexText.of(paper.title()) + "}");
    String authors =
        paper.authors().stream().map(Bibtex::name).collect(Collectors.joining(" and "));
    fields.field("author", authors.isEmpty() ? Optional.empty() : Optional.of(authors));
    fields.field("journal", paper.text("journal").map(LatexText::of));
    date(fields, paper.publishedOn());
    if (paper.arxiv()) {
      fields.field("eprint", paper.id());
      fields.field("archivePrefix", "arXiv");
      fields.field(
          "primaryClass",
          paper.categories().stream().filter(name -> CATEGORY.matcher(name).matches()).findFirst());
    }
    fields.field("doi", paper.doi().map(WebAddress::encoded));
    fields.field("url", list.page(paper).toString());
    if (paper.withdrawn()) {
      fields.field("note", "Withdrawn");
    }
    fields.field("abstract", LatexText.of(paper.text()));
    fields.end();
  }

  private static void date(Fields fields, Optional<LocalDate> day) throws IOException {
    if (day.isPresent()) {
      fields.field("year", String.valueOf(day.get().getYear()));
      fields.bare("month", MONTHS.get(day.get().getMonthValue() - 1));
    }
  }

  private static String name(String name) {
    String latex = LatexText.plain(name);
    return WHOLE_NAME.matcher(latex).matches() ? "{" + latex + "}" : latex;
  }

  /// The same for a paper in every list, and for no other paper: what may not stand in a key is
  /// written as the hexadecimal digits of its bytes, after an underscore.
  private static String key(Reference paper) {
    if (paper.arxiv()) {
      return "arXiv:" + paper.id();
    }
    StringBuilder key = new StringBuilder();
    for (byte each : paper.id().getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (each & 0xff);
      boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || ":.-/".indexOf(c) >= 0);
      key.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "_%02x", (int) c));
    }
    return key.toString();
  }
}
