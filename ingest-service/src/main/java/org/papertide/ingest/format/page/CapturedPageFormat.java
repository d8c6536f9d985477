package org.papertide.ingest.format.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.papertide.ingest.format.BoundedLines.Line;
import org.papertide.ingest.format.DumpEntry;
import org.papertide.ingest.format.DumpFormat;
import org.papertide.ingest.format.DumpHead;
import org.papertide.ingest.format.DumpReceipt;
import org.papertide.ingest.format.DumpTiming;
import org.papertide.ingest.format.Recognition;
import org.papertide.ingest.format.page.line.LineKinds;
import org.papertide.ingest.format.page.line.PageLine.Day;
import org.papertide.ingest.format.page.line.PageLine.Header;

/// The text of the Daily Papers page or of its search results: a header, the page's day, then for
/// each paper its title, its abstract and, in some captures, authors, date and comments.
@ApplicationScoped
public class CapturedPageFormat implements DumpFormat {

  /// Header lines that no other kind of text is likely to have as a line.
  private static final List<String> DISTINCTIVE =
      List.of(
          "byAK and the research community",
          "Get trending papers in your email inbox!",
          "Daily Papers",
          "Trending Papers");

  @Override
  public String name() {
    return "captured-page";
  }

  /// A capture has a distinctive header line and another one, or a date: any one line may be lost.
  @Override
  public Recognition recognise(DumpHead head) {
    if (DISTINCTIVE.stream().noneMatch(head.text()::contains)) {
      return new Recognition.Foreign();
    }
    if (head.text().strip().indexOf('\n') < 0) {
      return new Recognition.Spoiled(
          "newlines-stripped",
          "The page arrived as one line: its newlines were stripped on the way. curl does that"
              + " with -d @file; send the file as it is with --data-binary @file.");
    }
    List<String> lines = head.text().lines().map(String::strip).toList();
    boolean distinctive = lines.stream().anyMatch(DISTINCTIVE::contains);
    long known =
        lines.stream()
            .map(text -> LineKinds.of(new Line(1, text, false, false)))
            .filter(Objects::nonNull)
            .filter(line -> line instanceof Header || line instanceof Day)
            .count();
    return distinctive && known > 1 ? new Recognition.Recognised() : new Recognition.Foreign();
  }

  @Override
  public DumpTiming parse(InputStream content, DumpReceipt receipt, Consumer<DumpEntry> sink)
      throws IOException {
    return new PageReader(content, receipt, sink).read();
  }
}
