package org.papertide.ingest.format.feed;

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

/// An Atom feed (RFC 4287), above all what arXiv's API answers. It is a selection rather than the
/// list of a day, so it has a capture time, but no feed day.
@Singleton
@Priority(300)
public final class AtomFormat extends XmlFormat {

  public AtomFormat(EntrySettings settings) {
    super(settings, "atom", new XmlVocabulary("feed", Set.of("entry"), "entry", "updated"));
  }

  @Override
  protected DumpEntry outcome(String place, XmlElement entry) {
    return new AtomEntry(place, entry).outcome();
  }

  @Override
  protected DumpTiming timing(DumpReceipt receipt, @Nullable Instant made) {
    return receipt.madeAt(made == null ? receipt.receivedAt() : made);
  }
}
