package org.papertide.ingest.intake.folder;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.papertide.ingest.intake.folder.claim.Claim;
import org.papertide.ingest.intake.folder.claim.Claims;
import org.papertide.ingest.intake.folder.claim.Shelf;
import org.papertide.ingest.intake.folder.look.Complaints;
import org.papertide.ingest.intake.folder.look.DroppedFile;
import org.papertide.ingest.intake.folder.look.FolderLook;

/// One look through the folder, and the taking of all that is complete, one file after the other.
///
/// Round after round for one thread; signs of life may come from another.
record FolderRound(
    FolderLook look,
    Retries retries,
    Claims claims,
    Leftovers leftovers,
    FileIntake intake,
    Shelf done,
    Shelf failed,
    Complaints complaints,
    MeterRegistry metrics) {

  /// Counts files put away, by `result`: done or failed.
  static final String FILES = "ingest.folder.files";

  /// Counts by `what` has to wait: a `file`, until its own next try, or `all` of them, since the
  /// service could take nothing.
  static final String POSTPONED = "ingest.folder.postponed";

  /// Takes what is complete.
  ///
  /// @param stopped whether no further file is to be begun
  /// @return whether nothing stood in the way; if not, everything waits for a while
  /// @throws IOException when the folder cannot be used
  boolean run(BooleanSupplier stopped) throws IOException {
    try {
      leftovers.putBack();
      for (DroppedFile file : retries.due(look.complete(), complaints)) {
        if (stopped.getAsBoolean()) {
          return true;
        }
        if (!take(file)) {
          metrics.counter(POSTPONED, "what", "all").increment();
          return false;
        }
      }
      return true;
    } finally {
      complaints.endRound();
    }
  }

  private boolean take(DroppedFile file) {
    Optional<Claim> claim;
    try {
      claim = claims.take(file);
    } catch (IOException failure) {
      complaints.add(file.place(), "it cannot be moved: " + failure);
      return true;
    }
    try {
      return claim.isEmpty() || putAway(claim.get(), intake.take(claim.get()));
    } catch (IOException failure) {
      complaints.add(file.place(), "it cannot be put away: " + failure);
      return false;
    }
  }

  private boolean putAway(Claim claim, Outcome outcome) throws IOException {
    switch (outcome) {
      case Outcome.Taken taken -> {
        done.put(claim, taken.report());
        metrics.counter(FILES, "result", "done").increment();
      }
      case Outcome.Refused refused -> {
        failed.put(claim, refused.problem());
        metrics.counter(FILES, "result", "failed").increment();
      }
      case Outcome.Unreadable unreadable -> {
        complaints.add(claim.file().place(), unreadable.why());
        claims.giveBack(claim);
      }
      case Outcome.Changed changed -> claims.giveBack(claim);
      case Outcome.Postponed postponed -> {
        retries.postpone(claim.file(), postponed.why(), complaints);
        metrics.counter(POSTPONED, "what", "file").increment();
        claims.giveBack(claim);
      }
      case Outcome.Blocked blocked -> {
        complaints.add(claim.file().place(), blocked.why());
        claims.giveBack(claim);
        return false;
      }
    }
    return true;
  }
}
