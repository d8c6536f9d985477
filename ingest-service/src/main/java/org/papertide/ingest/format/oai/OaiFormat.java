package org.papertide.ingest.format.oai;

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

/// Records of an OAI-PMH 2.0 answer. It is a harvest rather than the list of a day, so it has a
/// capture time, its `responseDate`, but no feed day.
@ApplicationScoped
@Priority(300)
public class OaiFormat implements DumpFormat {

  private final XmlDump xml;

  public OaiFormat(EntrySettings settings) {
    this.xml = new XmlDump(settings);
  }

  @Override
  public String name() {
    return "oai-pmh";
  }

  @Override
  public Recognition recognise(DumpHead head) {
    return XmlHead.recognise(head, "OAI-PMH");
  }

  @Override
  public DumpTiming parse(InputStream content, DumpReceipt receipt, Consumer<DumpEntry> sink)
      throws IOException {
    EntryHandler handler =
        new EntryHandler("record", "responseDate", sink) {
          @Override
          protected DumpEntry outcome(String place, XmlElement entry) {
            return "error".equals(entry.name())
                ? OaiRecord.error(place, entry)
                : new OaiRecord(place, entry).outcome();
          }
        };
    xml.read(content, Set.of("record", "error"), handler);
    Instant made = handler.madeAt();
    return receipt.madeAt(made == null ? receipt.receivedAt() : made);
  }
}
