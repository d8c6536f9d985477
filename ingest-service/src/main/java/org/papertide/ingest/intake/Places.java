package org.papertide.ingest.intake;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.papertide.ingest.http.Problem;
import org.papertide.ingest.http.ProblemException;

/// The places for dumps in hand, and among them the few for dumps that are read and published. For
/// any number of threads.
///
/// They are apart so that clients that send slowly take no turn from those that are done sending.
@ApplicationScoped
class Places {

  /// How many dumps are in hand, from before their first byte to their answer.
  static final String IN_HAND = "ingest.dumps.in.hand";

  /// How many of them are being read or published.
  static final String AT_WORK = "ingest.dumps.at.work";

  private final IntakeSettings settings;
  private final Semaphore uploads;
  private final Semaphore dumps;

  Places(IntakeSettings settings, MeterRegistry metrics) {
    this.settings = settings;
    this.uploads = new Semaphore(settings.uploadsAtOnce());
    this.dumps = new Semaphore(settings.dumpsAtOnce(), true);
    metrics.gauge(IN_HAND, uploads, free -> settings.uploadsAtOnce() - free.availablePermits());
    metrics.gauge(AT_WORK, dumps, free -> settings.dumpsAtOnce() - free.availablePermits());
  }

  /// A place that is held until it is closed.
  @FunctionalInterface
  interface Place extends AutoCloseable {
    @Override
    void close();
  }

  /// Takes a place for a dump that is on its way in.
  ///
  /// @throws ProblemException when all are taken
  Place forUpload() {
    if (!uploads.tryAcquire()) {
      throw busy(
          "too-many-uploads",
          settings.uploadsAtOnce() + " dumps are in hand, as many as are taken at once.");
    }
    return uploads::release;
  }

  /// Takes a place for a dump to be read and published, waiting for it as long as the settings say.
  ///
  /// @throws ProblemException when none became free
  Place forDump() {
    try {
      if (dumps.tryAcquire(settings.dumpWait().toNanos(), TimeUnit.NANOSECONDS)) {
        return dumps::release;
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    throw busy(
        "too-many-dumps",
        "%d other dumps were being published for %d s, as many as are at once."
            .formatted(settings.dumpsAtOnce(), settings.dumpWait().toSeconds()));
  }

  private ProblemException busy(String name, String what) {
    String detail = what + " Nothing of this one was published. Push it again later.";
    return new ProblemException(Problem.of(name, 429, detail), settings.retryAfter(), null);
  }
}
