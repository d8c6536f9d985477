package org.papertide.local.launch;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.papertide.local.run.Crew;
import org.papertide.local.run.Progress;
import org.papertide.local.setting.Refusal;
import org.papertide.local.setting.Settings;

/// Starts Papertide on this machine and keeps it running until asked to stop.
///
/// Exit status: 0 when it was asked to stop and has stopped in order, 1 when something failed, 2
/// when an option or a setting cannot be understood.
public final class Up {

  /// The system property with the path of the checkout.
  static final String ROOT = "papertide.root";

  private Up() {}

  public static void main(String[] arguments) {
    // What the Kafka client says of its settings is not for the person at the terminal.
    Logger.getLogger("").setLevel(Level.WARNING);
    Progress progress = Progress.onStandardOutput();
    try {
      Options options = Options.parse(Arrays.asList(arguments));
      Settings settings = Settings.from(root(), System.getenv());
      if (options.detach()) {
        System.exit(new Detached(settings, options, progress).start());
      }
      new Run(settings, options, progress).untilStopped();
    } catch (Crew.Stopping e) {
      // Whoever stops everything also ends this process.
    } catch (Refusal e) {
      System.err.println(e.getMessage());
      System.exit(e.exitStatus());
    }
  }

  /// The checkout, which the script passes on.
  static Path root() {
    return Path.of(System.getProperty(ROOT, "")).toAbsolutePath();
  }
}
