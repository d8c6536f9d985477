package org.papertide.api.export.text;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.papertide.api.export.listing.Characters;
import org.papertide.api.export.listing.Listing;
import org.papertide.api.export.listing.ListingWriter;
import org.papertide.api.export.listing.Reference;

/// A list as CSV (RFC 4180) with a first line of names, in UTF-8. Several values of one cell are
/// separated by `; `.
///
/// A cell that a spreadsheet would take for a formula is preceded by an apostrophe, which
/// spreadsheets do not show; so is one that begins with an apostrophe itself. Whoever takes one
/// apostrophe off such cells has the text as it was.
public final class CsvTable implements ListingWriter {

  private static final String FORMULA = "=+-@'\t\r\n＝＋－＠";

  private record Column(String name, BiFunction<Listing, Reference, String> value) {}

  private static final List<Column> COLUMNS =
      List.of(
          new Column("id", (list, paper) -> text(paper.id())),
          new Column("title", (list, paper) -> text(paper.title())),
          new Column("authors", (list, paper) -> texts(paper.authors().stream())),
          new Column("publishedOn", (list, paper) -> any(paper.publishedOn())),
          new Column("abstract", (list, paper) -> text(paper.text())),
          new Column("categories", (list, paper) -> texts(paper.categories().stream())),
          new Column("journal", (list, paper) -> texts(paper.text("journal").stream())),
          new Column("doi", (list, paper) -> texts(paper.doi().stream())),
          new Column("organization", (list, paper) -> texts(paper.text("organization").stream())),
          new Column("upvotes", (list, paper) -> any(paper.number("upvotes"))),
          new Column("comments", (list, paper) -> any(paper.number("comments"))),
          new Column("codeRepository", (list, paper) -> any(paper.address("codeRepository"))),
          new Column("projectPage", (list, paper) -> any(paper.address("projectPage"))),
          new Column("licence", (list, paper) -> texts(paper.text("licence").stream())),
          new Column("sources", (list, paper) -> texts(paper.paper().sources().stream())),
          new Column("days", (list, paper) -> texts(days(paper))),
          new Column("withdrawn", (list, paper) -> String.valueOf(paper.withdrawn())),
          new Column("updated", (list, paper) -> paper.updated().toString()),
          new Column("page", (list, paper) -> list.page(paper).toString()));

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader(COLUMNS.stream().map(Column::name).toArray(String[]::new))
          .get();

  @Override
  public void write(Listing list, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    CSVPrinter table = new CSVPrinter(writer, FORMAT);
    for (Iterator<Reference> papers = list.papers().iterator(); papers.hasNext(); ) {
      table.printRecord(row(list, papers.next()));
    }
    writer.flush();
  }

  private static List<String> row(Listing list, Reference paper) {
    List<String> row = new ArrayList<>(COLUMNS.size());
    for (Column column : COLUMNS) {
      row.add(column.value().apply(list, paper));
    }
    return row;
  }

  private static Stream<String> days(Reference paper) {
    return paper.paper().days().stream().map(String::valueOf);
  }

  private static String any(Optional<?> value) {
    return value.map(String::valueOf).orElse("");
  }

  private static String texts(Stream<String> values) {
    return text(values.collect(Collectors.joining("; ")));
  }

  private static String text(String value) {
    String formed = Characters.wellFormed(value);
    return !formed.isEmpty() && FORMULA.indexOf(formed.charAt(0)) >= 0 ? "'" + formed : formed;
  }
}
