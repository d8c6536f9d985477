package org.papertide.ingest.intake.folder;

import java.io.IOException;
import java.nio.file.Path;
import org.jboss.logging.Logger;
import org.papertide.ingest.intake.folder.claim.Claims;
import org.papertide.ingest.intake.folder.claim.Leases;
import org.papertide.ingest.intake.folder.look.Complaints;

/// What is claimed and in nobody's hands: of this process, when it could not be put away, and of
/// processes that share the folder and are no more. For one thread, but for [#beat].
record Leftovers(Claims claims, Leases leases, Complaints complaints) {

  private static final Logger LOG = Logger.getLogger(Leftovers.class);

  /// Puts it back, so that it is taken again.
  ///
  /// @throws IOException when the folder cannot be looked through
  void putBack() throws IOException {
    putBackFrom(leases.own());
    for (Path dead : leases.expired()) {
      if (putBackFrom(dead)) {
        Leases.end(dead);
      }
    }
  }

  /// Tells the other processes that share the folder that this one is alive. For any thread.
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

  private boolean putBackFrom(Path owner) {
    try {
      claims.giveBackAll(owner);
      return true;
    } catch (IOException failure) {
      complaints.add(owner.getFileName(), "what is claimed cannot be put back: " + failure);
      return false;
    }
  }
}
