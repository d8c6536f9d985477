package org.papertide.index.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.papertide.index.store.TestEvents.DAY;
import static org.papertide.index.store.TestEvents.observation;
import static org.papertide.index.store.TestEvents.records;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.papertide.index.event.ObservationEvent;

/// A connection that is lost while rows are on their way.
class LostConnectionIT {

  private static final String COPYING =
      "from pg_stat_activity where query like 'copy revision%' and state = 'active'";

  @Test
  void aBatchWhoseConnectionIsLostEndsAndIsStoredWhenItComesAgain() throws Exception {
    TestDatabase database = TestDatabase.empty();
    // More than lies between the two ends of a connection.
    String text = "x".repeat(1_000_000);
    List<ObservationEvent> events =
        IntStream.rangeClosed(1, 40)
            .mapToObj(
                no -> observation(1, no, DAY, "2401.%05d".formatted(no), 1, "Title " + no, text))
            .toList();

    CompletableFuture<Object> ended =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return database.store.store(records(0, events));
              } catch (StoreUnavailableException | UnstorableException e) {
                return e;
              }
            });
    await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(1))
        .until(
            () ->
                !database.rows("select pg_terminate_backend(pid) " + COPYING).isEmpty()
                    || ended.isDone());

    assertThat(ended.get(60, TimeUnit.SECONDS)).isInstanceOf(StoreUnavailableException.class);
    assertThat(database.rows("select 1 from observation")).isEmpty();
    database.store.store(records(0, events));
    assertThat(database.rows("select 1 from observation")).hasSize(40);
  }
}
