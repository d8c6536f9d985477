package org.papertide.ingest.format.hub;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.papertide.ingest.format.DumpEntry;
import org.papertide.ingest.format.DumpEntry.Rejection;
import org.papertide.ingest.format.DumpReceipt;
import org.papertide.ingest.format.DumpTiming;
import org.papertide.ingest.format.json.EntryReader;
import org.papertide.ingest.format.json.JsonArray;

/// Reads one list of items: an array, or an object that has it as a property. For one list and one
/// thread.
public final class HubList {

  private final EntryReader reader;
  private final DumpReceipt receipt;
  private final String listName;
  private final String dayName;
  private boolean found;

  /// @param listName the property of a wrapping object that has the items
  /// @param dayName the property beside it that says what day they are of
  public HubList(EntryReader reader, DumpReceipt receipt, String listName, String dayName) {
    this.reader = reader;
    this.receipt = receipt;
    this.listName = listName;
    this.dayName = dayName;
  }

  /// Reads to the end, or to where the JSON breaks, which is a rejection unless there is no list
  /// before it.
  ///
  /// @return the day of the list: the one written beside it, else the latest of its items
  public DumpTiming read(InputStream json, Consumer<DumpEntry> sink) throws IOException {
    HubDay day = new HubDay(receipt);
    List<Rejection> breakages = new ArrayList<>();
    JsonArray array =
        new JsonArray(
            json,
            listName,
            reader.maxBytes(),
            item ->
                sink.accept(
                    reader.read(item, (place, fields) -> new HubItem(place, fields).outcome(day))),
            breakages::add);
    Map<String, String> surroundings = array.read();
    found = array.isFound();
    if (found) {
      breakages.forEach(sink);
    }
    return day.timing(surroundings.get(dayName));
  }

  /// Whether there was a list, with or without items.
  public boolean isFound() {
    return found;
  }
}
