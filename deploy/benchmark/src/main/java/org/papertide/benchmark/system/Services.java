package org.papertide.benchmark.system;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.papertide.local.server.Installation;
import org.papertide.local.server.Ports;
import org.papertide.local.server.postgres.LocalPostgres;
import org.papertide.local.server.process.Tether;

/// Starts the services as a deployment runs them: the packages that the build made, with both
/// compilers and a small heap.
public final class Services {

  private static final Duration START = Duration.ofSeconds(90);

  private Services() {}

  /// Starts ingest-service and waits until it is ready.
  public static ServiceProcess ingest(ServiceProcess.Site site, Servers servers) {
    return start(
        site,
        "ingest-service",
        160,
        Map.of(
            "INGEST_KAFKA_BOOTSTRAP_SERVERS",
            servers.kafka().bootstrapServers(),
            "INGEST_SPOOL_DIRECTORY",
            site.home().resolve("spool").toString()));
  }

  /// Starts index-service, which begins to read at once.
  public static ServiceProcess index(ServiceProcess.Site site, Servers servers) {
    return start(
        site,
        "index-service",
        224,
        Map.of(
            "KAFKA_BOOTSTRAP_SERVERS",
            servers.kafka().bootstrapServers(),
            "QUARKUS_DATASOURCE_JDBC_URL",
            servers.postgres().jdbcUrl(),
            "QUARKUS_DATASOURCE_USERNAME",
            LocalPostgres.INDEX_ROLE,
            "QUARKUS_DATASOURCE_PASSWORD",
            servers.postgres().password()));
  }

  /// Starts api-service on an index, which it builds when there is none, and does not wait for it.
  ///
  /// Its heap is half of the 1.5 GiB that it is given: what Lucene maps of its files takes the
  /// rest.
  public static ServiceProcess api(ServiceProcess.Site site, Servers servers, Path index) {
    return launch(
        site,
        "api-service",
        768,
        Map.of(
            "API_INDEX_DIRECTORY",
            index.toString(),
            "QUARKUS_DATASOURCE_JDBC_URL",
            servers.postgres().jdbcUrl(),
            "QUARKUS_DATASOURCE_USERNAME",
            LocalPostgres.API_ROLE,
            "QUARKUS_DATASOURCE_PASSWORD",
            servers.postgres().password()));
  }

  private static ServiceProcess start(
      ServiceProcess.Site site, String name, int heapMegabytes, Map<String, String> environment) {
    ServiceProcess service = launch(site, name, heapMegabytes, environment);
    service.awaitReady(START);
    return service;
  }

  private static ServiceProcess launch(
      ServiceProcess.Site site, String name, int heapMegabytes, Map<String, String> environment) {
    Path program = site.root().resolve(name).resolve("target/quarkus-app/quarkus-run.jar");
    if (!Files.isRegularFile(program)) {
      throw new IllegalStateException(name + " is not built: " + program + " is missing");
    }
    int port = Ports.free();
    Map<String, String> variables = new HashMap<>(environment);
    variables.put("QUARKUS_PROFILE", "local");
    variables.put("QUARKUS_HTTP_PORT", Integer.toString(port));
    variables.put("QUARKUS_SHUTDOWN_TIMEOUT", "20s");
    List<String> command = new ArrayList<>();
    command.add(Installation.java());
    command.add("-Xmx" + heapMegabytes + "m");
    command.add("-XX:+UseSerialGC");
    command.add("--enable-native-access=ALL-UNNAMED");
    Path recordings = site.recordings();
    if (recordings != null) {
      String file = name + "-" + System.currentTimeMillis() + ".jfr";
      command.add("-XX:StartFlightRecording=settings=profile,filename=" + recordings.resolve(file));
    }
    command.addAll(List.of("-jar", program.toString()));
    return new ServiceProcess(Tether.start(name, site.home(), "TERM", variables, command), port);
  }
}
