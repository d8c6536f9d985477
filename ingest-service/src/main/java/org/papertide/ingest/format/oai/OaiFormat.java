package org.papertide.ingest.format.oai;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.papertide.ingest.format.DumpEntry;
import org.papertide.ingest.format.DumpReceipt;
import org.papertide.ingest.format.DumpTiming;
import org.papertide.ingest.format.entry.EntrySettings;
import org.papertide.ingest.format.xml.XmlElement;
import org.papertide.ingest.format.xml.XmlFormat;
import org.papertide.ingest.format.xml.XmlVocabulary;

/// Records of an OAI-PMH 2.0 answer. It is a harvest rather than the list of a day, so it has a
/// capture time, its `responseDate`, but no feed day.
@Singleton
@Priority(300)
public final class OaiFormat extends XmlFormat {

  public OaiFormat(EntrySettings settings) {
    super(
        settings,
        "oai-pmh",
        new XmlVocabulary("OAI-PMH", Set.of("record", "error"), "record", "responseDate"));
  }

  @Override
  protected DumpEntry outcome(String place, XmlElement entry) {
    return "error".equals(entry.name())
        ? OaiRecord.error(place, entry)
        : new OaiRecord(place, entry).outcome();
  }

  @Override
  protected DumpTiming timing(DumpReceipt receipt, @Nullable Instant made) {
    return receipt.madeAt(made == null ? receipt.receivedAt() : made);
  }
}
