package org.papertide.system.truth;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.core.ConditionTimeoutException;
import org.papertide.system.assembly.AssembledSystem;

/// Holds what the system has in the end against the truth.
public final class Comparison {

  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final Duration PAUSE = Duration.ofMillis(300);
  private static final int AT_ONCE = 4;

  private final AssembledSystem system;
  private final Truth truth;
  private final ServedState served;

  public Comparison(AssembledSystem system, Truth truth) {
    this.system = system;
    this.truth = truth;
    this.served = new ServedState(system::api);
  }

  /// Waits until the database has everything that was accepted, by counts.
  public void awaitStored() {
    AtomicReference<String> missing = new AtomicReference<>("everything");
    try {
      await("everything is stored")
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(200))
          .ignoreExceptionsInstanceOf(SQLException.class)
          .until(
              () -> {
                try (Connection connection = system.postgres().connect()) {
                  missing.set(new StoredState(connection).missing(truth));
                  return missing.get().isEmpty();
                }
              });
    } catch (ConditionTimeoutException late) {
      throw new AssertionError("not stored in time: " + missing.get(), late);
    }
  }

  /// Waits until everything has arrived, then compares every paper, dump, rejection and dead letter
  /// in the database, and every paper and dump in the answers of api-service.
  ///
  /// @return what was compared
  public String mustHold() throws Exception {
    awaitStored();
    try (Connection connection = system.postgres().connect()) {
      new StoredState(connection).mustBe(truth);
    }
    List<Runnable> checks = new ArrayList<>();
    truth.papers().values().forEach(paper -> checks.add(() -> served.paperMustBe(paper)));
    int papers = checks.size();
    truth.dumps().forEach(dump -> checks.add(() -> served.dumpMustBe(dump)));
    awaitServed(checks);
    return "%d observations, %d papers and redirects, %d dumps, %d dead letters"
        .formatted(truth.entries(), papers, truth.dumps().size(), truth.letters().size());
  }

  /// The index follows the database: what is not right yet is asked for again.
  private void awaitServed(List<Runnable> checks) throws Exception {
    List<Runnable> open = checks;
    AssertionError wrong = new AssertionError("nothing asked");
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!open.isEmpty()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError(open.size() + " answers are wrong, the first: " + wrong, wrong);
      }
      ConcurrentLinkedQueue<Runnable> failed = new ConcurrentLinkedQueue<>();
      wrong = askAll(open, failed, wrong);
      open = List.copyOf(failed);
      if (!open.isEmpty()) {
        Thread.sleep(PAUSE);
      }
    }
  }

  private static AssertionError askAll(
      List<Runnable> checks, ConcurrentLinkedQueue<Runnable> failed, AssertionError before)
      throws Exception {
    AssertionError wrong = before;
    try (ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Future<?>> asked = new ArrayList<>();
      for (Runnable check : checks) {
        asked.add(pool.submit(check));
      }
      for (int number = 0; number < checks.size(); number++) {
        try {
          asked.get(number).get();
        } catch (java.util.concurrent.ExecutionException e) {
          failed.add(checks.get(number));
          wrong = e.getCause() instanceof AssertionError a ? a : new AssertionError(e.getCause());
        }
      }
    }
    return wrong;
  }
}
