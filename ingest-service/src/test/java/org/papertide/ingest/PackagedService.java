package org.papertide.ingest;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.papertide.local.server.Ports;
import org.papertide.local.server.process.Tether;

/// The service as it is packaged, in a process of its own with a small heap.
public final class PackagedService implements AutoCloseable {

  private static final Path JAR =
      Path.of("target", "quarkus-app", "quarkus-run.jar").toAbsolutePath();

  private final HttpClient client = HttpClient.newHttpClient();
  private final int port = Ports.free();
  private final Path spool = BrokerResource.temporary("spool");
  private final Tether process;

  /// Starts it, and waits until it answers at all, or has ended.
  public PackagedService(String bootstrapServers) {
    this(bootstrapServers, Map.of());
  }

  /// The same, told more through the environment.
  public PackagedService(String bootstrapServers, Map<String, String> more) {
    Map<String, String> environment = new HashMap<>();
    environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
    environment.put("QUARKUS_PROFILE", "local");
    environment.put("INGEST_KAFKA_BOOTSTRAP_SERVERS", bootstrapServers);
    environment.put("INGEST_SPOOL_DIRECTORY", spool.toString());
    environment.putAll(more);
    process =
        Tether.start(
            "ingest-service",
            BrokerResource.temporary("service"),
            "TERM",
            environment,
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                // Measured: 1.5 s of CPU until it answers, instead of 2.4 s.
                "-XX:TieredStopAtLevel=1",
                "-jar",
                JAR.toString()));
    await()
        .atMost(Duration.ofSeconds(60))
        .ignoreExceptions()
        .until(() -> !process.isAlive() || get("/q/health/live") == 200);
  }

  public Tether process() {
    return process;
  }

  /// The status that a GET is answered with.
  public int get(String path) {
    return send(HttpRequest.newBuilder(uri(path)).GET()).statusCode();
  }

  /// What a metric without labels stands at.
  public double metric(String name) {
    return send(HttpRequest.newBuilder(uri("/q/metrics")).GET())
        .body()
        .lines()
        .filter(line -> line.startsWith(name + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(name.length())))
        .sum();
  }

  /// What it has logged so far.
  public String log() {
    try {
      return Files.readString(process.log());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  public HttpResponse<String> push(byte[] body) {
    return push(BodyPublishers.ofByteArray(body));
  }

  public HttpResponse<String> push(BodyPublisher body) {
    return push("/v1/dumps", body);
  }

  public HttpResponse<String> push(String path, BodyPublisher body, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri(path)).POST(body);
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  public URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  @Override
  public void close() {
    client.close();
    process.close();
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.timeout(Duration.ofMinutes(2)).build(), BodyHandlers.ofString());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException failure) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(failure);
    }
  }
}
