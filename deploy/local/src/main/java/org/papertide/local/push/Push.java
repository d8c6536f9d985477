package org.papertide.local.push;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.papertide.local.push.file.CaptureTime;
import org.papertide.local.push.show.Screen;
import org.papertide.local.setting.Port;
import org.papertide.local.setting.Refusal;

/// Pushes files to an ingest-service.
///
/// Exit status: 0 when all were taken, 1 when some were not, 2 when an option or a setting cannot
/// be understood.
public final class Push {

  private static final String ADDRESS = "PAPERTIDE_INGEST_URL";
  private static final int NOT_ALL = 1;

  private Push() {}

  public static void main(String[] arguments) {
    System.exit(run(Surroundings.ofThisProcess(), arguments));
  }

  /// @return the exit status
  static int run(Surroundings surroundings, String... arguments) {
    Screen screen =
        new Screen(surroundings.results(), surroundings.notes(), surroundings.columns());
    try {
      PushOptions options = PushOptions.parse(arguments);
      // What cannot be understood is refused before standard input is read.
      Destination destination = Destination.of(address(options, surroundings.environment()));
      String token = Token.find(options.tokenFile, surroundings.environment());
      CaptureTime.parse(options.capturedAt);
      warn(destination, token, screen);
      Sources sources = Sources.find(options, surroundings, screen);
      return push(new PushRun(options, destination, token, sources, screen));
    } catch (Refusal e) {
      screen.note(String.valueOf(e.getMessage()));
      return e.exitStatus();
    }
  }

  private static int push(PushRun run) {
    Thread interruption = new Thread(run::interrupted, "interruption");
    Runtime.getRuntime().addShutdownHook(interruption);
    boolean all = run.push();
    try {
      Runtime.getRuntime().removeShutdownHook(interruption);
    } catch (IllegalStateException e) {
      // Interrupted in the last moment; the status is that of the signal then.
    }
    return all ? 0 : NOT_ALL;
  }

  private static String address(PushOptions options, Map<String, String> environment) {
    if (options.to != null) {
      return options.to;
    }
    String told = environment.getOrDefault(ADDRESS, "");
    return told.isBlank()
        ? "http://127.0.0.1:"
            + Port.INGEST.number(environment.getOrDefault(Port.INGEST.variable(), ""))
        : told;
  }

  private static void warn(Destination destination, @Nullable String token, Screen screen) {
    if (token != null && destination.exposed()) {
      screen.note(
          "The token goes to %s unencrypted; use https where others can listen."
              .formatted(destination.dumps().getRawAuthority()));
    }
  }
}
