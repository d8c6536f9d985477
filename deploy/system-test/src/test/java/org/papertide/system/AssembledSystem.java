package org.papertide.system;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.papertide.local.run.Part;
import org.papertide.local.run.Service;
import org.papertide.local.run.Services;
import org.papertide.local.server.LocalKafka;
import org.papertide.local.server.LocalPostgres;
import org.papertide.local.server.Ports;
import org.papertide.local.server.Tether;
import org.papertide.local.server.Topics;
import org.papertide.local.setting.Port;
import org.papertide.local.setting.Settings;

/// All of it in one temporary folder, on free ports. Every process can be stopped and killed by
/// itself.
final class AssembledSystem implements AutoCloseable {

  static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration ANSWER = Duration.ofSeconds(30);

  private final Settings settings;
  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<Part, Tether> running = new EnumMap<>(Part.class);
  private LocalKafka kafka;
  private LocalPostgres postgres;

  AssembledSystem(Path home) {
    Map<String, String> environment = new HashMap<>(Map.of("PAPERTIDE_DATA", home.toString()));
    for (Port port : Port.values()) {
      environment.put(port.variable(), Integer.toString(Ports.free()));
    }
    settings = Settings.from(root(), environment);
  }

  /// Everything, ready.
  static AssembledSystem started(Path home) {
    AssembledSystem system = new AssembledSystem(home);
    system.startServers();
    for (Part part : new Part[] {Part.INDEX, Part.API, Part.INGEST}) {
      system.start(part);
    }
    system.awaitReady();
    return system;
  }

  void startServers() {
    kafka =
        LocalKafka.launch(
            settings.data().kafka(),
            settings.port(Port.KAFKA),
            settings.port(Port.KAFKA_CONTROLLER));
    postgres = LocalPostgres.launch(settings.data().postgres(), settings.port(Port.POSTGRES));
    postgres.awaitReady();
    kafka.awaitReady();
    Topics.create(kafka.bootstrapServers());
  }

  /// Makes the database and its password, without leaving it running: services need its password to
  /// start.
  void prepareDatabase() {
    postgres = LocalPostgres.launch(settings.data().postgres(), settings.port(Port.POSTGRES));
    postgres.awaitReady();
    postgres.stop();
  }

  void start(Part part) {
    Service service =
        Services.of(settings, postgres.password()).stream()
            .filter(candidate -> candidate.part() == part)
            .findAny()
            .orElseThrow();
    service.requireBuilt(settings);
    running.put(part, service.start(settings));
  }

  Tether process(Part part) {
    return running.get(part);
  }

  void stop(Part part) {
    running.remove(part).stop(Duration.ofSeconds(40));
  }

  void awaitReady() {
    for (Part part : running.keySet()) {
      await(part + " is ready")
          .atMost(PATIENCE)
          .ignoreExceptions()
          .until(() -> get(port(part), "/q/health/ready").statusCode() == 200);
    }
  }

  LocalKafka kafka() {
    return kafka;
  }

  LocalPostgres postgres() {
    return postgres;
  }

  Path apiIndex() {
    return settings.data().index();
  }

  /// Pushes a dump as a producer would.
  HttpResponse<String> push(String capturedAt, String page) {
    return send(
        HttpRequest.newBuilder(
                settings.uri(Port.INGEST, "/v1/dumps?source=huggingface&capturedAt=" + capturedAt))
            .POST(HttpRequest.BodyPublishers.ofString(page)));
  }

  HttpResponse<String> api(String path) {
    return get(Port.API, path);
  }

  HttpResponse<String> get(Port port, String path) {
    return send(HttpRequest.newBuilder(settings.uri(port, path)));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.timeout(ANSWER).build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static Port port(Part part) {
    return switch (part) {
      case API -> Port.API;
      case INDEX -> Port.INDEX;
      case INGEST -> Port.INGEST;
      default -> throw new IllegalArgumentException(part + " is no service");
    };
  }

  /// The checkout, found from where the tests run.
  static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("mvnw"))) {
      folder = folder.getParent();
    }
    return folder;
  }

  @Override
  public void close() {
    for (Part part : new Part[] {Part.INGEST, Part.INDEX, Part.API}) {
      if (running.containsKey(part)) {
        stop(part);
      }
    }
    if (kafka != null) {
      kafka.close();
    }
    postgres.close();
  }

  /// For messages: where the logs are.
  URI logs() {
    return settings.data().run().toUri();
  }
}
