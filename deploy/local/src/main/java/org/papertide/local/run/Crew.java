package org.papertide.local.run;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.papertide.local.server.process.LogTail;
import org.papertide.local.server.process.Tether;
import org.papertide.local.setting.Refusal;

/// The processes that were started, so that they can be watched and stopped. May be used from any
/// thread.
public final class Crew {

  // A service ends the work in hand within its own shutdown timeout, which is shorter.
  private static final Duration STOP = Duration.ofSeconds(25);

  private final Progress progress;
  private final Map<Part, Tether> members = new EnumMap<>(Part.class);
  // Read by those who do not wait for whoever stops the others.
  private volatile boolean stopping;

  public Crew(Progress progress) {
    this.progress = progress;
  }

  /// Starts a process, unless everything is being stopped.
  ///
  /// @throws Stopping if everything is being stopped
  public synchronized <T> T start(Part part, Supplier<T> starter, Function<T, Tether> process) {
    requireRunning();
    T started = starter.get();
    members.put(part, process.apply(started));
    return started;
  }

  /// @throws Stopping if everything is being stopped
  /// @throws Refusal if a process has ended by itself; says which, and shows the end of its log
  public void check() {
    requireRunning();
    synchronized (this) {
      requireRunning();
      members.forEach(Crew::requireAlive);
    }
  }

  /// Whether nothing was started, or all of it is stopped again.
  public synchronized boolean isEmpty() {
    return members.isEmpty();
  }

  /// Stops everything in order and returns when nothing runs any more.
  public void stop() {
    stopping = true;
    synchronized (this) {
      members.forEach(this::stop);
      members.clear();
    }
  }

  private void stop(Part part, Tether process) {
    if (!process.isAlive()) {
      process.stop(STOP);
      return;
    }
    progress.say("  stopping " + part.title());
    if (!process.stop(STOP)) {
      progress.say("  " + part.title() + " did not stop in time and was killed");
    }
  }

  /// @throws Stopping if everything is being stopped
  public void requireRunning() {
    if (stopping) {
      throw new Stopping();
    }
  }

  private static void requireAlive(Part part, Tether process) {
    if (!process.isAlive()) {
      throw Refusal.failure(
          "%s ended by itself with exit status %d. The end of its log (%s):\n%s"
              .formatted(
                  part.title(), process.exitStatus(), process.log(), LogTail.of(process.log())));
    }
  }

  /// Everything is being stopped, so nothing new begins.
  public static final class Stopping extends RuntimeException {

    Stopping() {
      super("everything is being stopped");
    }
  }
}
