package org.papertide.api.export.cite;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.papertide.api.export.listing.Characters;
import org.papertide.api.export.listing.Listing;
import org.papertide.api.export.listing.ListingWriter;
import org.papertide.api.export.listing.Reference;

/// A list in the RIS format of reference managers, in UTF-8. A paper of a journal is `JOUR`, any
/// other `UNPB`, unpublished work, which is what preprints are there.
public final class Ris implements ListingWriter {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu/MM/dd");

  private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("uuuu");

  @Override
  public void write(Listing list, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    for (Iterator<Reference> papers = list.papers().iterator(); papers.hasNext(); ) {
      entry(writer, list, papers.next());
    }
    writer.flush();
  }

  private static void entry(Writer writer, Listing list, Reference paper) throws IOException {
    Optional<String> journal = paper.text("journal");
    Optional<LocalDate> day = paper.publishedOn();
    line(writer, "TY", journal.isPresent() ? "JOUR" : "UNPB");
    line(writer, "ID", paper.id());
    line(writer, "TI", paper.title());
    lines(writer, "AU", paper.authors());
    lines(writer, "PY", day.map(YEAR::format).stream().toList());
    lines(writer, "DA", day.map(DAY::format).stream().toList());
    lines(writer, "T2", journal.stream().toList());
    lines(writer, "DO", paper.doi().stream().toList());
    lines(writer, "UR", List.of(list.page(paper).toString()));
    lines(writer, "KW", paper.categories());
    if (paper.withdrawn()) {
      line(writer, "N1", "Withdrawn");
    }
    line(writer, "AB", paper.text());
    line(writer, "ER", "");
  }

  private static void lines(Writer writer, String tag, List<String> values) throws IOException {
    for (String value : values) {
      line(writer, tag, value);
    }
  }

  private static void line(Writer writer, String tag, String value) throws IOException {
    writer.append(tag).append("  - ").append(Characters.oneLine(value)).append("\r\n");
  }
}
