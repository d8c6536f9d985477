package org.papertide.system;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papertide.system.assembly.AssembledSystem;
import org.papertide.system.fault.FaultRun;

/// One system through every fault, in an order drawn from a seed, while dumps stream in. In the end
/// there is exactly what was accepted, in the database, in the index and among the dead letters.
class FaultsIT {

  private static final int ENTRIES_A_FAULT = 600;

  @Test
  void everyFaultLeavesNothingBehind(@TempDir Path home) throws Exception {
    long seed = Long.getLong("papertide.seed", System.nanoTime());
    System.out.println("Seed of this run: -Dpapertide.seed=" + seed);
    try (AssembledSystem system = AssembledSystem.started(home);
        FaultRun run = new FaultRun(system, seed, ENTRIES_A_FAULT)) {
      try {
        run.make(run.everyFault());
        run.compare();
      } finally {
        System.out.println(run.table());
      }
    }
  }
}
