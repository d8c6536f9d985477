package org.papertide.benchmark.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.papertide.local.server.Installation;
import org.papertide.local.server.Ports;
import org.papertide.local.server.postgres.LocalPostgres;
import org.papertide.local.server.process.Tether;

/// One of the services as a deployment runs it: the package that the build made, with both
/// compilers and a small heap.
public final class ServiceProcess implements AutoCloseable {

  private static final Duration START = Duration.ofSeconds(90);
  private static final Duration STOP = Duration.ofSeconds(40);

  private final Tether process;
  private final int port;
  private final HttpClient http = HttpClient.newHttpClient();

  private ServiceProcess(Tether process, int port) {
    this.process = process;
    this.port = port;
  }

  /// Where the services are built, where they may write, and whether they are recorded.
  ///
  /// @param root the checkout
  /// @param recordings where to put recordings of the Java Flight Recorder; null for none
  public record Site(Path root, Path home, @Nullable Path recordings) {}

  /// Starts ingest-service and waits until it is ready.
  public static ServiceProcess ingest(Site site, Servers servers) {
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
  public static ServiceProcess index(Site site, Servers servers) {
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
  public static ServiceProcess api(Site site, Servers servers, Path index) {
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
      Site site, String name, int heapMegabytes, Map<String, String> environment) {
    ServiceProcess service = launch(site, name, heapMegabytes, environment);
    service.awaitReady(START);
    return service;
  }

  private static ServiceProcess launch(
      Site site, String name, int heapMegabytes, Map<String, String> environment) {
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

  /// Waits until it is ready.
  ///
  /// @throws IllegalStateException if it ends before, or has not come so far in this time
  public void awaitReady(Duration patience) {
    Instant deadline = Instant.now().plus(patience);
    while (!isReady()) {
      if (!process.isAlive() || Instant.now().isAfter(deadline)) {
        close();
        throw new IllegalStateException(
            process.name() + " did not become ready; see " + process.log());
      }
      Waiting.briefly();
    }
  }

  public boolean isReady() {
    try {
      return http.send(
                  HttpRequest.newBuilder(uri("/q/health/ready")).build(),
                  HttpResponse.BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// Pushes a dump, and returns once the service has answered that all of it is published.
  ///
  /// @throws IllegalStateException if the answer is another
  public void push(Path dump, String query) {
    try {
      HttpResponse<String> answer =
          http.send(
              HttpRequest.newBuilder(uri("/v1/dumps?" + query))
                  .POST(HttpRequest.BodyPublishers.ofFile(dump))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(dump + " was not taken: " + answer.body());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// Where it answers.
  public URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  public long pid() {
    return process.pid();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  public Path log() {
    return process.log();
  }

  @Override
  public void close() {
    process.stop(STOP);
  }
}
