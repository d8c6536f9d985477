package org.papertide.ingest.format.own;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import org.papertide.ingest.format.DumpEntry;
import org.papertide.ingest.format.DumpFormat;
import org.papertide.ingest.format.DumpHead;
import org.papertide.ingest.format.DumpReceipt;
import org.papertide.ingest.format.DumpTiming;
import org.papertide.ingest.format.Recognition;
import org.papertide.ingest.format.entry.EntrySettings;
import org.papertide.ingest.format.json.EntryReader;
import org.papertide.ingest.format.json.JsonArray;
import org.papertide.ingest.format.json.JsonHead;
import org.papertide.ingest.format.json.JsonLines;
import org.papertide.ingest.format.json.JsonText;

/// Entries as `paper.v1.schema.json` describes them, in an array or one on each line.
@ApplicationScoped
@Priority(250)
public class OwnFormat implements DumpFormat {

  private final EntryReader reader;

  public OwnFormat(EntrySettings settings) {
    this.reader = new EntryReader(settings);
  }

  @Override
  public String name() {
    return "papertide-json";
  }

  /// Lines with a property that the schema does not have are another format's. In an array, the
  /// first entry must have one that tells a paper.
  @Override
  public Recognition recognise(DumpHead head) {
    JsonHead json = JsonHead.of(head);
    if (json == null || json.names().stream().noneMatch(OwnEntry.TELLING::contains)) {
      return new Recognition.Foreign();
    }
    return json.array() || OwnEntry.PROPERTIES.containsAll(json.names())
        ? new Recognition.Recognised()
        : new Recognition.Foreign();
  }

  @Override
  public DumpTiming parse(InputStream content, DumpReceipt receipt, Consumer<DumpEntry> sink)
      throws IOException {
    Consumer<JsonText> entries = text -> sink.accept(reader.read(text, OwnEntry::outcome));
    OwnContent own = OwnContent.of(content);
    if (own.array()) {
      new JsonArray(own.content(), JsonArray.WRAPPED, reader.maxBytes(), entries, sink::accept)
          .read();
    } else {
      JsonLines.read(own.content(), reader.maxBytes(), entries);
    }
    return receipt.withoutDay();
  }
}
