package org.papertide.ingest.intake.spool;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.papertide.ingest.http.Problem;
import org.papertide.ingest.http.ProblemException;

/// How much of the spool is taken. For any number of threads.
///
/// Room is taken as bytes come, never for what a header promises: four clients that promise much
/// and send little would shut everyone else out.
final class SpoolRoom {

  private final SpoolSettings settings;
  private final AtomicLong taken = new AtomicLong();

  SpoolRoom(SpoolSettings settings) {
    this.settings = settings;
  }

  /// How many bytes are taken.
  long taken() {
    return taken.get();
  }

  /// Looks whether there is room now for so many bytes more.
  ///
  /// @throws ProblemException when there is not
  void require(long bytes) {
    if (taken.get() + bytes > settings.maxTotal().asLongValue()) {
      throw full();
    }
  }

  /// @throws ProblemException when there is no room; nothing is taken then
  void take(long bytes) {
    if (taken.addAndGet(bytes) > settings.maxTotal().asLongValue()) {
      taken.addAndGet(-bytes);
      throw full();
    }
  }

  void giveBack(long bytes) {
    taken.addAndGet(-bytes);
  }

  /// The problem of a spool that cannot be written or read.
  ProblemException unavailable(IOException cause) {
    return problem(
        "spool-unavailable",
        "The service cannot keep the dump on its disk for now. Push it again later.",
        cause);
  }

  private ProblemException full() {
    String detail =
        "The dumps in hand fill the room for them, %d bytes. Push this one again later."
            .formatted(settings.maxTotal().asLongValue());
    return problem("spool-full", detail, null);
  }

  private ProblemException problem(String name, String detail, @Nullable IOException cause) {
    return new ProblemException(Problem.of(name, 503, detail), settings.retryAfter(), cause);
  }
}
