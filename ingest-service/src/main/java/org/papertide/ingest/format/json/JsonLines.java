package org.papertide.ingest.format.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import org.papertide.ingest.format.BoundedLines;
import org.papertide.ingest.format.BoundedLines.Line;

/// Reads a dump that has one entry on each line; blank lines are passed over.
public final class JsonLines {

  private JsonLines() {}

  /// Reads to the end.
  ///
  /// @param maxBytes what is longer is cut
  public static void read(InputStream content, int maxBytes, Consumer<JsonText> entries)
      throws IOException {
    BoundedLines lines = new BoundedLines(content, maxBytes);
    for (Line line = lines.next(); line != null; line = lines.next()) {
      if (!line.text().isBlank()) {
        entries.accept(
            new JsonText("line " + line.number(), line.text(), line.broken(), line.cut()));
      }
    }
  }
}
