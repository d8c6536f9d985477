package org.papertide.ingest.format.page;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.papertide.ingest.format.BoundedLines;
import org.papertide.ingest.format.BoundedLines.Line;
import org.papertide.ingest.format.page.PageLine.Authors;
import org.papertide.ingest.format.page.PageLine.Separator;
import org.papertide.ingest.format.page.PageLine.Text;

/// The lines of a captured page that are not blank, with a look at those to come.
final class PageLines {

  private final BoundedLines lines;
  private final List<PageLine> ahead = new ArrayList<>();

  PageLines(InputStream content) {
    this.lines = new BoundedLines(content);
  }

  /// Takes the next line, or null at the end.
  @Nullable PageLine next() throws IOException {
    PageLine line = peek(0);
    if (line == null) {
      return null;
    }
    ahead.removeFirst();
    return isOrganisation(line) ? new Authors(line.line(), null) : line;
  }

  /// Looks at a line to come, 0 being the next, without taking it; null when there are fewer.
  @Nullable PageLine peek(int distance) throws IOException {
    while (ahead.size() <= distance) {
      PageLine line = read();
      if (line == null) {
        return null;
      }
      ahead.add(line);
    }
    return ahead.get(distance);
  }

  /// An organisation's name takes the place of the authors, right above the separator.
  private boolean isOrganisation(PageLine line) throws IOException {
    return line instanceof Text text
        && !text.isLong()
        && peek(0) instanceof Separator separator
        && separator.line().number() == line.line().number() + 1;
  }

  private @Nullable PageLine read() throws IOException {
    for (Line line = lines.next(); line != null; line = lines.next()) {
      PageLine classified = PageLine.of(line);
      if (classified != null) {
        return classified;
      }
    }
    return null;
  }
}
