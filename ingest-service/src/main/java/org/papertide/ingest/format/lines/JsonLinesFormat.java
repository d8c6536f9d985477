package org.papertide.ingest.format.lines;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Set;
import java.util.function.Consumer;
import org.papertide.ingest.format.DumpEntry;
import org.papertide.ingest.format.DumpFormat;
import org.papertide.ingest.format.DumpHead;
import org.papertide.ingest.format.DumpReceipt;
import org.papertide.ingest.format.DumpTiming;
import org.papertide.ingest.format.Recognition;
import org.papertide.ingest.format.entry.EntrySettings;
import org.papertide.ingest.format.json.EntryReader;
import org.papertide.ingest.format.json.JsonHead;
import org.papertide.ingest.format.json.JsonLines;

/// JSON Lines with the keys of arXiv's metadata snapshot, or with those of flat daily listings.
/// Such a dump does not say of what day it is.
@ApplicationScoped
@Priority(200)
public class JsonLinesFormat implements DumpFormat {

  private static final Set<String> TEXTS = Set.of("title", "abstract", "summary");

  private final EntryReader reader;

  public JsonLinesFormat(EntrySettings settings) {
    this.reader = new EntryReader(settings);
  }

  @Override
  public String name() {
    return "json-lines";
  }

  /// The first line is an object that has a title or an abstract. Asked after the format whose
  /// properties are a subset.
  @Override
  public Recognition recognise(DumpHead head) {
    JsonHead json = JsonHead.of(head);
    boolean rows = json != null && !json.array() && !Collections.disjoint(json.names(), TEXTS);
    return rows ? new Recognition.Recognised() : new Recognition.Foreign();
  }

  @Override
  public DumpTiming parse(InputStream content, DumpReceipt receipt, Consumer<DumpEntry> sink)
      throws IOException {
    JsonLines.read(
        content,
        reader.maxBytes(),
        line ->
            sink.accept(
                reader.read(line, (place, fields) -> new PaperRow(place, fields).outcome())));
    return receipt.withoutDay();
  }
}
