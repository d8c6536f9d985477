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

/// An Atom feed (RFC 4287), above all what arXiv's API answers. It is a selection rather than the
/// list of a day, so it has a capture time, but no feed day.
@ApplicationScoped
@Priority(300)
public class AtomFormat implements DumpFormat {

  private final XmlDump xml;

  public AtomFormat(EntrySettings settings) {
    this.xml = new XmlDump(settings);
  }

  @Override
  public String name() {
    return "atom";
  }

  @Override
  public Recognition recognise(DumpHead head) {
    return XmlHead.recognise(head, "feed");
  }

  @Override
  public DumpTiming parse(InputStream content, DumpReceipt receipt, Consumer<DumpEntry> sink)
      throws IOException {
    EntryHandler handler =
        new EntryHandler("entry", "updated", sink) {
          @Override
          protected DumpEntry outcome(String place, XmlElement entry) {
            return new AtomEntry(place, entry).outcome();
          }
        };
    xml.read(content, Set.of("entry"), handler);
    Instant made = handler.madeAt();
    return receipt.madeAt(made == null ? receipt.receivedAt() : made);
  }
}
