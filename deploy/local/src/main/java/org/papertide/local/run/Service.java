package org.papertide.local.run;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.papertide.local.server.Installation;
import org.papertide.local.server.process.Tether;
import org.papertide.local.setting.Port;
import org.papertide.local.setting.Refusal;
import org.papertide.local.setting.Settings;

/// One of the three services: how its process is started and asked whether it is ready.
///
/// @param part which of them
/// @param port where it listens
/// @param heapMegabytes the most that it may take for its heap
/// @param environment what it is told beyond what all of them are
public record Service(Part part, Port port, int heapMegabytes, Map<String, String> environment) {

  /// The signal that asks a service to end the work in hand and stop.
  public static final String STOP_SIGNAL = "TERM";

  /// @throws Refusal if the service is not built; says how to build it
  public void requireBuilt(Settings settings) {
    if (!Files.isRegularFile(program(settings))) {
      throw Refusal.failure(
          "%s is not built: %s is missing. Run ./mvnw -DskipTests package, or start with deploy/local/up, which does."
              .formatted(part.title(), program(settings)));
    }
  }

  /// Starts it. Passwords reach it through the environment only.
  public Tether start(Settings settings) {
    Path home = settings.data().run();
    Map<String, String> variables = new HashMap<>(environment);
    variables.put("QUARKUS_PROFILE", "local");
    // Less than the time after which a process that does not stop is killed.
    variables.put("QUARKUS_SHUTDOWN_TIMEOUT", "20s");
    variables.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    variables.put("QUARKUS_HTTP_PORT", Integer.toString(settings.port(port)));
    return Tether.start(part.title(), home, STOP_SIGNAL, variables, command(settings, home));
  }

  /// Where it tells whether it is ready.
  public URI readiness(Settings settings) {
    return settings.uri(port, "/q/health/ready");
  }

  private List<String> command(Settings settings, Path home) {
    List<String> command = new ArrayList<>();
    command.add(Installation.java());
    // By this the process is known as ours when a killed launcher has left it behind.
    command.add("-Dpapertide.home=" + home);
    command.add("-Xmx" + heapMegabytes + "m");
    // One machine runs five processes: the small collector, and no second compiler.
    command.add("-XX:+UseSerialGC");
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-XX:+ExitOnOutOfMemoryError");
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-jar");
    command.add(program(settings).toString());
    return command;
  }

  private Path program(Settings settings) {
    return settings.root().resolve(part.title()).resolve("target/quarkus-app/quarkus-run.jar");
  }
}
