package org.papertide.ingest.intake.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.papertide.ingest.format.DumpEntry;
import org.papertide.ingest.format.DumpEntry.Observation;
import org.papertide.ingest.format.DumpEntry.Rejection;
import org.papertide.ingest.format.DumpEntry.Withdrawal;
import org.papertide.ingest.publish.event.DumpAnnouncement.Totals;

/// Counts the entries of one dump, and remembers its first rejections.
final class EntryTally implements Consumer<DumpEntry> {

  private final SurveyBounds bounds;
  private final List<RejectedEntry> firstRejected = new ArrayList<>();
  private int observations;
  private int withdrawals;
  private int rejections;

  EntryTally(SurveyBounds bounds) {
    this.bounds = bounds;
  }

  /// Ends the reading of a dump with too many entries.
  static final class TooManyEntriesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooManyEntriesException() {
      // Nobody looks at where it came from.
      super(null, null, false, false);
    }
  }

  /// @throws TooManyEntriesException when there are more entries than the bounds allow
  @Override
  public void accept(DumpEntry entry) {
    switch (entry) {
      case Observation observation -> observations++;
      case Withdrawal withdrawal -> withdrawals++;
      case Rejection rejection -> {
        rejections++;
        remember(rejection);
      }
    }
    if (totals().entries() > bounds.maxEntries()) {
      throw new TooManyEntriesException();
    }
  }

  Totals totals() {
    return new Totals(observations, withdrawals, rejections);
  }

  List<RejectedEntry> firstRejected() {
    return List.copyOf(firstRejected);
  }

  private void remember(Rejection rejection) {
    if (firstRejected.size() < bounds.maxRejected()) {
      firstRejected.add(
          new RejectedEntry(
              totals().entries(),
              rejection.place(),
              rejection.reason(),
              rejection.detail(),
              rejection.text()));
    }
  }
}
