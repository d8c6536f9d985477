package org.papertide.ingest.intake.folder;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jspecify.annotations.Nullable;
import org.papertide.ingest.intake.DumpOrigin;
import org.papertide.ingest.intake.folder.claim.Claims;
import org.papertide.ingest.intake.folder.claim.Leases;
import org.papertide.ingest.intake.folder.claim.Shelf;
import org.papertide.ingest.intake.folder.look.Complaints;
import org.papertide.ingest.intake.folder.look.FolderLook;
import org.papertide.ingest.intake.folder.look.Layout;

/// Watches the folder, if there is one, from the start of the service to its stop.
@ApplicationScoped
class FolderWatch {

  /// How many files were in the folder at the last look.
  static final String WAITING = "ingest.folder.waiting";

  /// How many things in the folder could not be taken when last tried.
  static final String STUCK = "ingest.folder.stuck";

  /// How many files wait for their own next try while others are taken.
  static final String BACKING_OFF = "ingest.folder.backing.off";

  private final FolderSettings settings;
  private final FileIntake intake;
  private final ObjectMapper json;
  private final MeterRegistry metrics;
  private @Nullable FolderLoop loop;

  FolderWatch(
      FolderSettings settings, FileIntake intake, ObjectMapper json, MeterRegistry metrics) {
    this.settings = settings;
    this.intake = intake;
    this.json = json;
    this.metrics = metrics;
  }

  /// @throws java.io.UncheckedIOException when there is a folder, and it cannot be used
  void start(@Observes StartupEvent started) {
    settings.path().map(Layout::prepare).ifPresent(this::watch);
  }

  /// Waits for the file in hand, if there is one.
  void stop(@Observes ShutdownEvent stopping) {
    if (loop != null) {
      loop.stop(settings.stopWithin());
    }
  }

  private void watch(Layout layout) {
    Complaints complaints = new Complaints();
    FolderLook look =
        new FolderLook(
            layout.root(),
            DumpOrigin::isSource,
            settings.maxFiles(),
            settings.settle(),
            complaints);
    Leases leases = new Leases(layout.taking(), settings.lease());
    Claims claims = new Claims(layout.root(), leases.own());
    Retries retries = new Retries(settings.poll(), settings.longestPause());
    Leftovers leftovers = new Leftovers(claims, leases, complaints);
    FolderRound round =
        new FolderRound(
            look,
            retries,
            claims,
            leftovers,
            intake,
            new Shelf(layout.done(), json),
            new Shelf(layout.failed(), json),
            complaints,
            metrics);
    metrics.gauge(WAITING, look, FolderLook::waiting);
    metrics.gauge(BACKING_OFF, retries, Retries::count);
    metrics.gauge(STUCK, complaints, Complaints::lasting);
    loop = new FolderLoop(layout.root(), round, leftovers, settings);
    loop.start();
  }
}
