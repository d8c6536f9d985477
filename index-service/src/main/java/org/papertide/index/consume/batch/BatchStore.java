package org.papertide.index.consume.batch;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.papertide.index.delivery.Delivery;
import org.papertide.index.store.StoreUnavailableException;

/// Stores batches, several shares of each side by side: while the database works on one share,
/// another is made ready. Called by one thread at a time.
@ApplicationScoped
public class BatchStore {

  /// How a batch is stored.
  @ConfigMapping(prefix = "index.store")
  public interface Settings {

    /// How many transactions may store shares of a batch at the same time. More than two are worth
    /// it only where the database has processors to spare; each takes a connection.
    @WithDefault("2")
    int writers();

    /// @param connections how many the pool has
    /// @throws IllegalArgumentException if writers would wait for each other's connections
    default void check(int connections) {
      if (writers() < 1) {
        throw new IllegalArgumentException(
            "index.store.writers is %d: set it to 1 or more".formatted(writers()));
      }
      if (writers() >= connections) {
        throw new IllegalArgumentException(
            ("index.store.writers is %d, and there are only %d connections:"
                    + " set quarkus.datasource.jdbc.max-size to %d or more")
                .formatted(writers(), connections, writers() + 2));
      }
    }
  }

  private final ShareStore store;
  private final int writers;
  private final ExecutorService threads;

  BatchStore(
      ShareStore store,
      Settings settings,
      @ConfigProperty(name = "quarkus.datasource.jdbc.max-size") int connections) {
    settings.check(connections);
    this.store = store;
    this.writers = settings.writers();
    this.threads =
        Executors.newFixedThreadPool(writers, Thread.ofPlatform().name("store-", 0).factory());
  }

  /// Makes it at the start, so that wrong settings end the start.
  void start(@Observes StartupEvent event) {}

  @PreDestroy
  void close() {
    threads.shutdown();
  }

  /// Stores all records of a batch.
  ///
  /// @param batch in the order of their offsets within each partition
  /// @return what became of it
  /// @throws StoreUnavailableException if a share could not be stored now; others may have been,
  ///     and the same batch may be given again
  public List<Outcome> store(List<Delivery> batch) throws StoreUnavailableException {
    List<List<Delivery>> shares = Shares.of(batch, writers);
    if (shares.size() == 1) {
      return store.store(shares.getFirst());
    }
    List<Future<List<Outcome>>> running = new ArrayList<>();
    for (List<Delivery> share : shares) {
      running.add(threads.submit(() -> store.store(share)));
    }
    List<Outcome> outcomes = new ArrayList<>();
    Throwable failure = null;
    for (Future<List<Outcome>> share : running) {
      // All are waited for: none may still be at work when the batch is tried again.
      try {
        outcomes.addAll(share.get());
      } catch (ExecutionException e) {
        failure = e.getCause();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        failure = e;
      }
    }
    rethrow(failure);
    return outcomes;
  }

  private static void rethrow(@Nullable Throwable failure) throws StoreUnavailableException {
    switch (failure) {
      case null -> {}
      case StoreUnavailableException unavailable -> throw unavailable;
      case RuntimeException unexpected -> throw unexpected;
      case Error error -> throw error;
      default -> throw new IllegalStateException(failure);
    }
  }
}
