package org.papertide.local.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.concurrent.atomic.AtomicBoolean;
import org.papertide.local.feed.SeedFeeder;
import org.papertide.local.feed.Store;
import org.papertide.local.run.Assembly;
import org.papertide.local.run.Crew;
import org.papertide.local.run.Leftovers;
import org.papertide.local.run.Patience;
import org.papertide.local.run.Progress;
import org.papertide.local.run.Services;
import org.papertide.local.server.postgres.LocalPostgres;
import org.papertide.local.setting.DataFolder;
import org.papertide.local.setting.FolderLock;
import org.papertide.local.setting.PortCheck;
import org.papertide.local.setting.Refusal;
import org.papertide.local.setting.Settings;

/// One run of the whole system, from the lock on its data to the last process stopped.
final class Run {

  private final Settings settings;
  private final DataFolder data;
  private final Options options;
  private final Progress progress;
  private final Crew crew;
  private final Patience patience;
  private final AtomicBoolean failed = new AtomicBoolean();

  Run(Settings settings, Options options, Progress progress) {
    this.settings = settings;
    this.data = settings.data();
    this.options = options;
    this.progress = progress;
    this.crew = new Crew(progress);
    this.patience = new Patience(crew, progress);
  }

  /// Starts everything and stays until a signal or a failure ends it.
  ///
  /// @throws Refusal if something failed; everything is stopped then
  /// @throws Crew.Stopping after a signal, while everything is being stopped
  void untilStopped() {
    Services.of(settings, "").forEach(service -> service.requireBuilt(settings));
    FolderLock lock = FolderLock.take(data);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stopInOrder(lock), "stop"));
    try {
      prepare();
      LocalPostgres postgres = new Assembly(settings, crew, patience, progress).assemble();
      progress.say(Arrival.text(settings, report(postgres)));
      Files.writeString(data.readyFile(), "");
      patience.forEver();
    } catch (Crew.Stopping e) {
      throw e;
    } catch (RuntimeException e) {
      throw failure(e);
    } catch (IOException e) {
      throw failure(new UncheckedIOException("cannot write to " + data.path(), e));
    }
  }

  private void prepare() throws IOException {
    Files.deleteIfExists(data.readyFile());
    Leftovers.end(data, progress);
    PortCheck.requireFree(settings);
    if (options.fresh()) {
      progress.say("Wiping " + data.path());
      data.wipe();
    }
    data.rotateLogs();
  }

  private String report(LocalPostgres postgres) {
    Store store = new Store(postgres);
    if (!options.seeds()) {
      return "  %d papers in the store".formatted(store.papers());
    }
    return new SeedFeeder(settings, store, patience, progress)
        .feed(settings.root().resolve("seeds"))
        .text();
  }

  /// Shows what failed before everything else is stopped, since that takes a while.
  private Refusal failure(RuntimeException cause) {
    // What stops because it is being stopped has not failed.
    crew.requireRunning();
    failed.set(true);
    Refusal refusal =
        cause instanceof Refusal known
            ? known
            : Refusal.failure(String.valueOf(cause.getMessage()));
    if (crew.isEmpty()) {
      return refusal;
    }
    System.err.println(refusal.getMessage());
    progress.say("Stopping the rest");
    crew.stop();
    return Refusal.failure("Papertide has stopped because of the failure above.");
  }

  /// Runs when a signal or [System#exit] ends this process. A second signal changes nothing: the
  /// Java machine takes no further notice of it.
  private void stopInOrder(FolderLock lock) {
    if (!failed.get()) {
      progress.say("Stopping");
    }
    crew.stop();
    try {
      Files.deleteIfExists(data.readyFile());
    } catch (IOException e) {
      progress.say("cannot remove " + data.readyFile() + ": " + e);
    }
    lock.close();
    if (!failed.get()) {
      progress.say("Stopped. The data stays in " + data.path());
    }
    // Without this it would be the signal's number, as if stopping in order were a failure.
    Runtime.getRuntime().halt(failed.get() ? 1 : 0);
  }
}
