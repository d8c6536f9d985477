package org.papertide.local.launch;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import org.papertide.local.run.Progress;
import org.papertide.local.setting.DataFolder;
import org.papertide.local.setting.FolderLock;
import org.papertide.local.setting.Refusal;
import org.papertide.local.setting.Settings;

/// Stops the launcher that runs on the data folder, and with it everything that it started.
public final class Down {

  // Five parts, each with its own time to stop, and some more.
  private static final Duration PATIENCE = Duration.ofSeconds(150);
  private static final long STEP_MILLIS = 50;

  private Down() {}

  public static void main(String[] arguments) {
    try {
      if (arguments.length > 0) {
        throw Refusal.usage(
            "Unknown option %s. See deploy/local/down --help.".formatted(arguments[0]));
      }
      stop(Settings.from(Up.root(), System.getenv()).data(), Progress.onStandardOutput());
    } catch (Refusal e) {
      System.err.println(e.getMessage());
      System.exit(e.exitStatus());
    }
  }

  private static void stop(DataFolder data, Progress progress) {
    OptionalLong holder = FolderLock.holder(data);
    if (holder.isEmpty()) {
      progress.say("Nothing runs on " + data.path());
      return;
    }
    ProcessHandle launcher =
        ProcessHandle.of(holder.getAsLong())
            .orElseThrow(() -> Refusal.failure("cannot find the launcher of " + data.path()));
    Instant start = Instant.now();
    launcher.destroy();
    while (FolderLock.holder(data).isPresent()) {
      Duration waited = Duration.between(start, Instant.now());
      if (waited.compareTo(PATIENCE) > 0) {
        throw Refusal.failure(
            "The launcher (pid %d) has not stopped within %d s; see %s"
                .formatted(launcher.pid(), PATIENCE.toSeconds(), data.run()));
      }
      progress.waitingFor("everything to stop", waited);
      pause();
    }
    progress.say("Stopped. The data stays in " + data.path());
  }

  private static void pause() {
    try {
      Thread.sleep(STEP_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting", e);
    }
  }
}
