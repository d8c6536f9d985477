package org.papertide.ingest.intake.survey;

import java.io.IOException;
import java.util.List;
import org.papertide.ingest.format.DumpEntry;
import org.papertide.ingest.format.DumpFormat;
import org.papertide.ingest.format.DumpFormats;
import org.papertide.ingest.format.DumpFormats.Detection;
import org.papertide.ingest.format.DumpHead;
import org.papertide.ingest.format.DumpReceipt;
import org.papertide.ingest.format.DumpTiming;
import org.papertide.ingest.intake.progress.Progress;
import org.papertide.ingest.intake.spool.SpooledDump;
import org.papertide.ingest.publish.event.DumpAnnouncement.Refusal;
import org.papertide.ingest.publish.event.DumpAnnouncement.Totals;

/// What the first pass over a dump found, before anything is published of it.
public sealed interface DumpSurvey {

  /// It has entries to publish.
  record Usable(
      DumpFormat format, DumpTiming timing, Totals totals, List<RejectedEntry> firstRejected)
      implements DumpSurvey {}

  /// Nothing of it can be used.
  ///
  /// @param format the detected format's name, or `unknown`
  record Refused(String format, DumpTiming timing, Refusal refusal) implements DumpSurvey {}

  /// Reads a dump once.
  ///
  /// @throws IOException when the spool cannot be read
  static DumpSurvey of(
      SpooledDump dump,
      DumpReceipt receipt,
      DumpFormats formats,
      SurveyBounds bounds,
      Progress progress)
      throws IOException {
    return switch (formats.detect(DumpHead.of(dump.content()))) {
      case Detection.Unusable unusable ->
          new Refused(
              unusable.format(),
              receipt.withoutDay(),
              new Refusal(unusable.problem(), unusable.detail()));
      case Detection.Usable usable -> count(dump, receipt, usable.format(), bounds, progress);
    };
  }

  private static DumpSurvey count(
      SpooledDump dump,
      DumpReceipt receipt,
      DumpFormat format,
      SurveyBounds bounds,
      Progress progress)
      throws IOException {
    EntryTally tally = new EntryTally(bounds);
    DumpTiming timing;
    try {
      timing =
          format.parse(
              progress.counting(dump.content()),
              receipt,
              entry -> {
                progress.entry(entry instanceof DumpEntry.Rejection);
                tally.accept(entry);
              });
    } catch (EntryTally.TooManyEntriesException tooMany) {
      return new Refused(format.name(), receipt.withoutDay(), tooManyEntries(bounds));
    }
    Totals totals = tally.totals();
    if (totals.entries() == totals.rejections()) {
      return new Refused(format.name(), timing, noUsableEntry(totals, tally.firstRejected()));
    }
    return new Usable(format, timing, totals, tally.firstRejected());
  }

  private static Refusal tooManyEntries(SurveyBounds bounds) {
    return new Refusal(
        "too-many-entries",
        "The dump has more than %d entries. Split it, or raise ingest.intake.max-entries."
            .formatted(bounds.maxEntries()));
  }

  private static Refusal noUsableEntry(Totals totals, List<RejectedEntry> rejected) {
    String found =
        rejected.isEmpty()
            ? "The dump has no entries."
            : "None of the dump's %d entries can be used. The first, at %s: %s"
                .formatted(
                    totals.entries(), rejected.getFirst().place(), rejected.getFirst().detail());
    return new Refusal("no-usable-entry", found + " Check that the whole dump was captured.");
  }
}
