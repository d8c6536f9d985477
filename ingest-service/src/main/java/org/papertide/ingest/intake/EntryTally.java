package org.papertide.ingest.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.papertide.ingest.format.DumpEntry;
import org.papertide.ingest.format.DumpEntry.Observation;
import org.papertide.ingest.format.DumpEntry.Rejection;
import org.papertide.ingest.format.DumpEntry.Withdrawal;
import org.papertide.ingest.http.ProblemException;
import org.papertide.ingest.intake.DumpReport.RejectedEntry;
import org.papertide.ingest.publish.event.DumpAnnouncement.Totals;

/// Counts the entries of one dump, and remembers its first rejections.
final class EntryTally implements Consumer<DumpEntry> {

  private final IntakeSettings settings;
  private final List<RejectedEntry> firstRejected = new ArrayList<>();
  private int observations;
  private int withdrawals;
  private int rejections;

  EntryTally(IntakeSettings settings) {
    this.settings = settings;
  }

  /// @throws ProblemException when there are more entries than the settings allow
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
    if (totals().entries() > settings.maxEntries()) {
      throw new ProblemException(
          "too-many-entries",
          413,
          "The dump has more than " + settings.maxEntries() + " entries. Split it.");
    }
  }

  Totals totals() {
    return new Totals(observations, withdrawals, rejections);
  }

  List<RejectedEntry> firstRejected() {
    return List.copyOf(firstRejected);
  }

  private void remember(Rejection rejection) {
    if (firstRejected.size() < settings.reportedRejections()) {
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
