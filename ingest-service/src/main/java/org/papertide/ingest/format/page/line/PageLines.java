package org.papertide.ingest.format.page.line;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.papertide.ingest.format.BoundedLines;
import org.papertide.ingest.format.BoundedLines.Line;
import org.papertide.ingest.format.page.line.PageLine.Authors;
import org.papertide.ingest.format.page.line.PageLine.Label;
import org.papertide.ingest.format.page.line.PageLine.Separator;
import org.papertide.ingest.format.page.line.PageLine.Text;
import org.papertide.ingest.format.page.line.PageLine.Upvotes;
import org.papertide.ingest.format.page.line.PageLine.UpvotesAbove;

/// The lines of a captured page that are not blank, with a look at those to come. For one dump and
/// one thread.
public final class PageLines {

  private final BoundedLines lines;
  private final List<PageLine> ahead = new ArrayList<>();
  private boolean belowLabel;

  public PageLines(InputStream content) {
    this.lines = new BoundedLines(content);
  }

  /// Takes the next line, or null at the end.
  public @Nullable PageLine next() throws IOException {
    PageLine line = peek(0);
    if (line == null) {
      return null;
    }
    ahead.removeFirst();
    PageLine placed = placed(line);
    belowLabel = line instanceof Label;
    return placed;
  }

  /// Looks at a line to come, 0 being the next, without taking it; null when there are fewer.
  public @Nullable PageLine peek(int distance) throws IOException {
    while (ahead.size() <= distance) {
      PageLine line = read();
      if (line == null) {
        return null;
      }
      ahead.add(line);
    }
    return ahead.get(distance);
  }

  /// What a line is by those around it.
  private PageLine placed(PageLine line) throws IOException {
    return switch (line) {
      case Text text when isOrganisation(text) -> new Authors(text.line(), null, text.text());
      case Upvotes upvotes when belowLabel && !(peek(0) instanceof Text) ->
          new UpvotesAbove(upvotes.line(), upvotes.count());
      default -> line;
    };
  }

  /// An organisation's name takes the place of the authors, right above the separator.
  private boolean isOrganisation(Text text) throws IOException {
    return !text.isAbstract()
        && peek(0) instanceof Separator separator
        && separator.line().number() == text.line().number() + 1;
  }

  private @Nullable PageLine read() throws IOException {
    for (Line line = lines.next(); line != null; line = lines.next()) {
      PageLine classified = LineKinds.of(line);
      if (classified != null) {
        return classified;
      }
    }
    return null;
  }
}
