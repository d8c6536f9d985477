package org.papertide.ingest.intake.folder;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import org.papertide.ingest.intake.folder.claim.Claim;
import org.papertide.ingest.intake.folder.claim.Claims;
import org.papertide.ingest.intake.folder.claim.Leases;
import org.papertide.ingest.intake.folder.claim.Shelf;
import org.papertide.ingest.intake.folder.look.Complaints;
import org.papertide.ingest.intake.folder.look.DroppedFile;
import org.papertide.ingest.intake.folder.look.FolderLook;

/// One look through the folder, and the taking of all that is complete, one file after the other.
///
/// Round after round for one thread; signs of life may come from another.
record FolderRound(
    FolderLook look,
    Claims claims,
    Leases leases,
    FileIntake intake,
    Shelf done,
    Shelf failed,
    Complaints complaints,
    MeterRegistry metrics) {

  private static final Logger LOG = Logger.getLogger(FolderRound.class);

  /// Counts files put away, by `result`: done or failed.
  static final String FILES = "ingest.folder.files";

  /// Counts how often the service could take nothing, so that everything waits.
  static final String POSTPONED = "ingest.folder.postponed";

  /// Takes what is complete.
  ///
  /// @param stopped whether no further file is to be begun
  /// @return whether nothing stood in the way; if not, everything waits for a while
  /// @throws IOException when the folder cannot be used
  boolean run(BooleanSupplier stopped) throws IOException {
    try {
      putBackWhatIsLeft();
      for (DroppedFile file : look.complete()) {
        if (stopped.getAsBoolean()) {
          return true;
        }
        if (!take(file)) {
          metrics.counter(POSTPONED).increment();
          return false;
        }
      }
      return true;
    } finally {
      complaints.endRound();
    }
  }

  /// Tells the other processes that share the folder that this one is alive.
  void beat() {
    try {
      leases.beat();
    } catch (IOException failure) {
      LOG.debugf(failure, "no sign of life could be given");
    }
  }

  /// Leaves nothing behind that could be put back.
  void end() {
    try {
      claims.giveBackAll(leases.own());
      Leases.end(leases.own());
    } catch (IOException failure) {
      LOG.warnf("the claimed files could not be put back: %s", failure);
    }
  }

  private void putBackWhatIsLeft() throws IOException {
    putBackFrom(leases.own());
    for (Path dead : leases.expired()) {
      if (putBackFrom(dead)) {
        Leases.end(dead);
      }
    }
  }

  private boolean putBackFrom(Path owner) {
    try {
      claims.giveBackAll(owner);
      return true;
    } catch (IOException failure) {
      complaints.add(owner.getFileName(), "what is claimed cannot be put back: " + failure);
      return false;
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
        complaints.add(claim.file().place(), postponed.why());
        claims.giveBack(claim);
        return false;
      }
    }
    return true;
  }
}
