package org.papertide.ingest.format.hub;

import com.fasterxml.jackson.core.JsonToken;
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

/// What `/api/daily_papers` and `/api/papers/search` of Hugging Face answer: an array of items,
/// also when it is wrapped as `{"date":…,"data":[…]}`.
@ApplicationScoped
@Priority(300)
public class HubFormat implements DumpFormat {

  private final EntryReader reader;

  public HubFormat(EntrySettings settings) {
    this.reader = new EntryReader(settings);
  }

  @Override
  public String name() {
    return "hugging-face-json";
  }

  /// An item has its paper as a property. Strings in the place of items are of this format, too: it
  /// is what scripts that fetch it have written.
  @Override
  public Recognition recognise(DumpHead head) {
    JsonHead json = JsonHead.of(head);
    if (json == null || !json.array()) {
      return new Recognition.Foreign();
    }
    if (json.first() == JsonToken.VALUE_STRING) {
      return new Recognition.Spoiled(
          "strings-for-items",
          "The array has strings in the place of objects: items that were written with Python's"
              + " str(), which is no JSON. Write the answer as it came, or with json.dump.");
    }
    boolean empty = json.first() == null;
    return empty || json.names().contains("paper")
        ? new Recognition.Recognised()
        : new Recognition.Foreign();
  }

  @Override
  public DumpTiming parse(InputStream content, DumpReceipt receipt, Consumer<DumpEntry> sink)
      throws IOException {
    return new HubList(reader, receipt, JsonArray.WRAPPED, "date").read(content, sink);
  }
}
