package org.papertide.ingest.format.feed;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Set;
import java.util.function.Consumer;
import org.papertide.ingest.format.DumpEntry;
import org.papertide.ingest.format.DumpFormat;
import org.papertide.ingest.format.DumpHead;
import org.papertide.ingest.format.DumpReceipt;
import org.papertide.ingest.format.DumpTiming;
import org.papertide.ingest.format.Recognition;
import org.papertide.ingest.format.entry.EntrySettings;
import org.papertide.ingest.format.xml.EntryHandler;
import org.papertide.ingest.format.xml.XmlDump;
import org.papertide.ingest.format.xml.XmlElement;
import org.papertide.ingest.format.xml.XmlHead;

/// An RSS 2.0 feed of papers. Its day is the day of the capture, which without a given one is its
/// `lastBuildDate`.
@ApplicationScoped
@Priority(300)
public class RssFormat implements DumpFormat {

  private final XmlDump xml;

  public RssFormat(EntrySettings settings) {
    this.xml = new XmlDump(settings);
  }

  @Override
  public String name() {
    return "rss";
  }

  @Override
  public Recognition recognise(DumpHead head) {
    return XmlHead.recognise(head, "rss");
  }

  @Override
  public DumpTiming parse(InputStream content, DumpReceipt receipt, Consumer<DumpEntry> sink)
      throws IOException {
    EntryHandler handler =
        new EntryHandler("item", "lastBuildDate", sink) {
          @Override
          protected DumpEntry outcome(String place, XmlElement entry) {
            return new RssItem(place, entry).outcome();
          }
        };
    xml.read(content, Set.of("item"), handler);
    Instant made = handler.madeAt();
    if (made == null) {
      return receipt.withoutDay();
    }
    DumpTiming timing = receipt.madeAt(made);
    return new DumpTiming(timing.capturedAt(), timing.captureDay(), false);
  }
}
