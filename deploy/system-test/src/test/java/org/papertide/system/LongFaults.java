package org.papertide.system;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papertide.system.assembly.AssembledSystem;
import org.papertide.system.fault.Fault;
import org.papertide.system.fault.FaultRun;

/// One system through faults for as long as is wanted, compared after every few. Its name keeps it
/// out of the build: it is run by a command of its own, which the README has.
class LongFaults {

  private static final int ENTRIES_A_FAULT = 1_500;
  private static final int FAULTS_A_COMPARISON = 6;
  private static final long DEFAULT_MINUTES = 30;

  @Test
  void faultsForALongTimeLeaveNothingBehind(@TempDir Path home) throws Exception {
    long seed = Long.getLong("papertide.seed", System.nanoTime());
    Duration duration = Duration.ofMinutes(Long.getLong("papertide.minutes", DEFAULT_MINUTES));
    System.out.println("Seed of this run: -Dpapertide.seed=" + seed);
    Instant end = Instant.now().plus(duration);
    try (AssembledSystem system = AssembledSystem.started(home);
        FaultRun run = new FaultRun(system, seed, ENTRIES_A_FAULT)) {
      try {
        Iterator<Fault> faults = run.everyFault().iterator();
        while (Instant.now().isBefore(end)) {
          for (int fault = 0; fault < FAULTS_A_COMPARISON; fault++) {
            faults = faults.hasNext() ? faults : run.everyFault().iterator();
            run.make(List.of(faults.next()));
          }
          run.compare();
        }
      } finally {
        System.out.println(run.table());
      }
    }
  }
}
