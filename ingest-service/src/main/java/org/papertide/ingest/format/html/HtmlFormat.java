package org.papertide.ingest.format.html;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.papertide.ingest.format.DumpEntry;
import org.papertide.ingest.format.DumpEntry.Rejection;
import org.papertide.ingest.format.DumpFormat;
import org.papertide.ingest.format.DumpHead;
import org.papertide.ingest.format.DumpReceipt;
import org.papertide.ingest.format.DumpTiming;
import org.papertide.ingest.format.Recognition;
import org.papertide.ingest.format.entry.EntrySettings;
import org.papertide.ingest.format.hub.HubList;
import org.papertide.ingest.format.json.EntryReader;

/// The Daily Papers page as a browser or `curl` saves it. An element carries what the page shows as
/// JSON: `data-target="DailyPapers" data-props="{&quot;dailyPapers&quot;:[…` with the items of the
/// API's answer. The first list counts.
@ApplicationScoped
@Priority(400)
public class HtmlFormat implements DumpFormat {

  private static final String TARGET = "DailyPapers";
  private static final String LIST = "dailyPapers";

  /// How many values are looked into. Pages have some dozens, and each takes buffers.
  private static final int MAX_LOOKS = 1_000;

  /// What may stand before: a declaration, a document type and comments, such as that of a browser
  /// on where the page was saved from.
  private static final Pattern START =
      Pattern.compile(
          "\\A(?:\\s++|<\\?[^>]*+>|<!--(?:[^-]|-(?!->))*+-->)*+<(?:!doctype\\s++html|html)[\\s>]",
          Pattern.CASE_INSENSITIVE);

  private final EntryReader reader;

  public HtmlFormat(EntrySettings settings) {
    this.reader = new EntryReader(settings);
  }

  @Override
  public String name() {
    return "saved-page";
  }

  /// Every HTML page: where the element stands in it cannot be told from the beginning.
  @Override
  public Recognition recognise(DumpHead head) {
    return START.matcher(head.text()).find()
        ? new Recognition.Recognised()
        : new Recognition.Foreign();
  }

  @Override
  public DumpTiming parse(InputStream content, DumpReceipt receipt, Consumer<DumpEntry> sink)
      throws IOException {
    HtmlAttributes attributes = new HtmlAttributes(content);
    // The target may also come behind: then the list itself says what it is.
    String target = TARGET;
    int looks = 0;
    while (attributes.next()) {
      target = attributes.isFirstOfTag() ? TARGET : target;
      if (attributes.isNamed("data-target")) {
        target = attributes.shortValue();
      } else if (attributes.isNamed("data-props")
          && attributes.isObject()
          && target.equals(TARGET)
          && looks++ < MAX_LOOKS) {
        HubList list = new HubList(reader, receipt, LIST, "dateString");
        DumpTiming timing = list.read(attributes.value(), sink);
        if (list.isFound()) {
          return timing;
        }
      }
    }
    sink.accept(withoutList());
    return receipt.withoutDay();
  }

  private static Rejection withoutList() {
    return new Rejection(
        "page",
        "no-paper-list",
        "The page has no element with data-target=\"DailyPapers\" and data-props with a list"
            + " dailyPapers. Save the Daily Papers page itself, as complete HTML.",
        null);
  }
}
