package org.papertide.system.assembly;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.papertide.local.run.Part;
import org.papertide.local.run.Service;
import org.papertide.local.run.Services;
import org.papertide.local.server.Ports;
import org.papertide.local.setting.Port;
import org.papertide.local.setting.Settings;

/// The services as the tests start them, and where.
final class TestServices {

  // A bomb has to be larger than this, which the disk of a test should survive.
  private static final String LARGEST_BODY = "64M";
  // New partitions are found within five minutes otherwise, which no test wants to wait for.
  private static final String METADATA_AGE = "5000";

  private static final String DATA = "PAPERTIDE_DATA";

  private TestServices() {}

  /// A folder and free ports.
  static Settings settings(Path home) {
    Map<String, String> environment = new HashMap<>(Map.of(DATA, home.toString()));
    for (Port port : Port.values()) {
      environment.put(port.variable(), Integer.toString(Ports.free()));
    }
    return Settings.from(root(), environment);
  }

  /// The same servers, with another folder for logs and another port for index-service.
  static Settings beside(Settings first) {
    Map<String, String> environment = new HashMap<>();
    first.ports().forEach((port, number) -> environment.put(port.variable(), number.toString()));
    environment.put(Port.INDEX.variable(), Integer.toString(Ports.free()));
    environment.put(DATA, first.data().path().resolve("second").toString());
    return Settings.from(root(), environment);
  }

  /// A service with what it is told beyond what `deploy/local` tells it.
  static Service of(Part part, Settings settings, String password, CommitCutter cutter) {
    Service service =
        Services.of(settings, password).stream()
            .filter(candidate -> candidate.part() == part)
            .findAny()
            .orElseThrow();
    service.requireBuilt(settings);
    Map<String, String> environment = new HashMap<>(service.environment());
    switch (part) {
      case INGEST -> environment.put("INGEST_UNPACK_MAX_SIZE", LARGEST_BODY);
      case INDEX -> {
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", cutter.jdbcUrl());
        environment.put("MP_MESSAGING_INCOMING_PAPERS_METADATA_MAX_AGE_MS", METADATA_AGE);
      }
      default -> {}
    }
    return new Service(part, service.port(), service.heapMegabytes(), environment);
  }

  /// The checkout, found from where the tests run.
  static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("mvnw"))) {
      folder = folder.getParent();
    }
    return folder;
  }
}
