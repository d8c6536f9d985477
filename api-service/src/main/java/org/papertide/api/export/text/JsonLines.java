package org.papertide.api.export.text;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SequenceWriter;
import java.io.IOException;
import java.io.OutputStream;
import org.papertide.api.export.listing.Listing;
import org.papertide.api.export.listing.ListingWriter;
import org.papertide.api.index.PaperDocument;
import org.papertide.api.paper.PaperSummary;

/// A list as one JSON object a line, each as JSON's own lists have papers, without what those say
/// of a paper's place in them.
public final class JsonLines implements ListingWriter {

  private final ObjectWriter writer;

  /// @param mapper the one that the service's JSON is written with
  public JsonLines(ObjectMapper mapper) {
    this.writer =
        mapper
            .writerFor(PaperSummary.class)
            .withRootValueSeparator("\n")
            .without(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
  }

  @Override
  public void write(Listing list, OutputStream out) throws IOException {
    try (SequenceWriter lines = writer.writeValues(out)) {
      for (PaperDocument paper : list.documents()) {
        lines.write(PaperSummary.of(paper));
      }
    }
    if (!list.documents().isEmpty()) {
      out.write('\n');
    }
  }
}
