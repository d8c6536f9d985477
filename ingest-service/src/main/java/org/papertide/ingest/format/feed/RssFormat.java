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

/// An RSS 2.0 feed of papers. Its day is the day of the capture, which without a given one is its
/// `lastBuildDate`.
@Singleton
@Priority(300)
public final class RssFormat extends XmlFormat {

  public RssFormat(EntrySettings settings) {
    super(settings, "rss", new XmlVocabulary("rss", Set.of("item"), "item", "lastBuildDate"));
  }

  @Override
  protected DumpEntry outcome(String place, XmlElement entry) {
    return new RssItem(place, entry).outcome();
  }

  @Override
  protected DumpTiming timing(DumpReceipt receipt, @Nullable Instant made) {
    if (made == null) {
      return receipt.withoutDay();
    }
    DumpTiming timing = receipt.madeAt(made);
    return new DumpTiming(timing.capturedAt(), timing.captureDay(), false);
  }
}
