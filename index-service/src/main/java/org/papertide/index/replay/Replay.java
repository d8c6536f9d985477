package org.papertide.index.replay;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import org.papertide.index.store.DeadLetterStore;
import org.papertide.index.store.DeadLetterStore.Outcome;
import org.papertide.index.store.StoreUnavailableException;
import org.papertide.index.store.UnstorableException;
import org.papertide.index.store.table.ReplayPages.Selection;

/// Goes once through the dead letters, page by page. One that still cannot be stored is found by
/// halving its page, and stays with the cause of now. Safe for any thread.
@ApplicationScoped
class Replay {

  /// Dead letters by what became of them when they were played again (tag `outcome`: replayed,
  /// dead).
  static final String REPLAYS = "papertide.index.replays";

  private final DeadLetterStore letters;
  private final ReplaySettings settings;
  private final Counter replayed;
  private final Counter dead;
  private volatile boolean stopping;

  Replay(DeadLetterStore letters, ReplaySettings settings, MeterRegistry metrics) {
    this.letters = letters;
    this.settings = settings;
    this.replayed = metrics.counter(REPLAYS, "outcome", "replayed");
    this.dead = metrics.counter(REPLAYS, "outcome", "dead");
  }

  void start(@Observes StartupEvent event) {
    settings.check();
  }

  void stop(@Observes ShutdownEvent event) {
    stopping = true;
  }

  /// Which dead letters there are now.
  Selection all(Selection wanted) throws StoreUnavailableException, UnstorableException {
    return new Selection(wanted.dump(), wanted.cause(), wanted.after(), letters.last());
  }

  /// Plays them again.
  ///
  /// @param tally what was done, also when this ends early
  /// @return whether all were tried; false when the service stops before that
  boolean run(Selection selection, Tally tally)
      throws StoreUnavailableException, UnstorableException {
    Selection rest = selection;
    while (!stopping) {
      List<Long> page = letters.next(rest, settings.pageSize(), settings.pageBytes().asLongValue());
      if (page.isEmpty()) {
        return true;
      }
      replay(page, tally);
      rest = rest.from(page.getLast());
    }
    return false;
  }

  private void replay(List<Long> page, Tally tally)
      throws StoreUnavailableException, UnstorableException {
    try {
      note(letters.replay(page), tally);
    } catch (UnstorableException e) {
      if (page.size() > 1) {
        int half = page.size() / 2;
        replay(page.subList(0, half), tally);
        replay(page.subList(half, page.size()), tally);
      } else if (letters.keep(page.getFirst(), e.reason(), String.valueOf(e.getMessage()))) {
        note(new Outcome(0, Map.of(e.reason(), 1)), tally);
      }
    }
  }

  private void note(Outcome outcome, Tally tally) {
    tally.add(outcome);
    replayed.increment(outcome.replayed());
    dead.increment(outcome.causes().values().stream().mapToInt(Integer::intValue).sum());
  }
}
