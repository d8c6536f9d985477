package org.papertide.local.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.papertide.local.server.postgres.LocalPostgres;
import org.papertide.local.setting.Port;
import org.papertide.local.setting.Settings;

/// The three services, and what each is told of its neighbours.
public final class Services {

  // Enough for a dump's parser and 32 MB of events on their way.
  private static final int INGEST_HEAP = 256;
  // Enough for a batch of events and the papers that it touches.
  private static final int INDEX_HEAP = 320;
  // Enough for the write buffer and the caches of the search index; the rest of it is in files.
  private static final int API_HEAP = 512;

  private Services() {}

  /// The services in the order in which they start.
  ///
  /// @param postgresPassword the password of both database roles
  public static List<Service> of(Settings settings, String postgresPassword) {
    String kafka = "127.0.0.1:" + settings.port(Port.KAFKA);
    return List.of(
        new Service(Part.API, Port.API, API_HEAP, api(settings, postgresPassword)),
        new Service(Part.INDEX, Port.INDEX, INDEX_HEAP, index(settings, postgresPassword, kafka)),
        new Service(
            Part.INGEST,
            Port.INGEST,
            INGEST_HEAP,
            Map.of(
                "INGEST_KAFKA_BOOTSTRAP_SERVERS",
                kafka,
                // The topic is made while the service starts: do not repeat for long that it is
                // missing.
                "INGEST_KAFKA_CHECK_AGE",
                "PT0.5S",
                "INGEST_SPOOL_DIRECTORY",
                settings.data().spool().toString())));
  }

  private static Map<String, String> api(Settings settings, String password) {
    Map<String, String> environment =
        new HashMap<>(database(settings, LocalPostgres.API_ROLE, password));
    environment.put("API_INDEX_DIRECTORY", settings.data().index().toString());
    return environment;
  }

  private static Map<String, String> index(Settings settings, String password, String kafka) {
    Map<String, String> environment =
        new HashMap<>(database(settings, LocalPostgres.INDEX_ROLE, password));
    environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka);
    // After a crash the broker gives the partitions to a new consumer only when the old one has
    // been
    // silent for this long; the usual 45 s would be the longest part of a start.
    environment.put("KAFKA_SESSION_TIMEOUT_MS", "10000");
    return environment;
  }

  private static Map<String, String> database(Settings settings, String role, String password) {
    return Map.of(
        "QUARKUS_DATASOURCE_JDBC_URL",
        "jdbc:postgresql://127.0.0.1:%d/%s"
            .formatted(settings.port(Port.POSTGRES), LocalPostgres.DATABASE),
        "QUARKUS_DATASOURCE_USERNAME",
        role,
        "QUARKUS_DATASOURCE_PASSWORD",
        password);
  }
}
