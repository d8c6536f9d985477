package org.papertide.system.assembly;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.papertide.local.run.Part;
import org.papertide.local.server.kafka.LocalKafka;
import org.papertide.local.server.kafka.Topics;
import org.papertide.local.server.postgres.LocalPostgres;
import org.papertide.local.server.process.Tether;
import org.papertide.local.setting.Port;
import org.papertide.local.setting.Settings;

/// All of it in one temporary folder, on free ports. Every process can be stopped and killed by
/// itself. index-service reaches its database through a [CommitCutter], which passes everything on
/// until it is told otherwise.
///
/// Processes are started and stopped by one thread; everything else may be used from any thread.
public final class AssembledSystem implements AutoCloseable {

  public static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration ANSWER = Duration.ofSeconds(30);

  private final Settings settings;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Map<Part, Tether> running = new EnumMap<>(Part.class);
  private LocalKafka kafka;
  private LocalPostgres postgres;
  private CommitCutter cutter;

  public AssembledSystem(Path home) {
    settings = TestServices.settings(home);
  }

  /// Everything, ready.
  public static AssembledSystem started(Path home) {
    AssembledSystem system = new AssembledSystem(home);
    system.startServers();
    for (Part part : new Part[] {Part.INDEX, Part.API, Part.INGEST}) {
      system.start(part);
    }
    system.awaitReady();
    return system;
  }

  public void startServers() {
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
  public void prepareDatabase() {
    postgres = LocalPostgres.launch(settings.data().postgres(), settings.port(Port.POSTGRES));
    postgres.awaitReady();
    postgres.stop();
  }

  /// Starts a service, without waiting until it is ready.
  public void start(Part part) {
    running.put(part, start(part, settings));
  }

  /// Starts another index-service beside the first, with a folder and a port of its own.
  public Tether startSecondIndex() {
    return start(Part.INDEX, TestServices.beside(settings));
  }

  private Tether start(Part part, Settings place) {
    return TestServices.of(part, place, postgres.password(), cutter()).start(place);
  }

  /// What stands between index-service and its database.
  public synchronized CommitCutter cutter() {
    if (cutter == null) {
      cutter = CommitCutter.before(settings.port(Port.POSTGRES));
    }
    return cutter;
  }

  public Tether process(Part part) {
    return running.get(part);
  }

  public void stop(Part part) {
    running.remove(part).stop(Duration.ofSeconds(40));
  }

  public void awaitReady() {
    for (Part part : running.keySet()) {
      awaitReady(part);
    }
  }

  public void awaitReady(Part part) {
    await(part + " is ready").atMost(PATIENCE).ignoreExceptions().until(() -> isReady(part));
  }

  public boolean isReady(Part part) {
    return get(port(part), "/q/health/ready").statusCode() == 200;
  }

  public LocalKafka kafka() {
    return kafka;
  }

  public LocalPostgres postgres() {
    return postgres;
  }

  public Path apiIndex() {
    return settings.data().index();
  }

  /// The address of ingest-service.
  public URI ingest(String pathAndQuery) {
    return settings.uri(Port.INGEST, pathAndQuery);
  }

  public HttpResponse<String> api(String path) {
    return get(Port.API, path);
  }

  public HttpResponse<String> get(Port port, String path) {
    return send(HttpRequest.newBuilder(settings.uri(port, path)));
  }

  /// @throws UncheckedIOException if there is no answer within 30 s
  public HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.timeout(ANSWER).build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public static Port port(Part part) {
    return switch (part) {
      case API -> Port.API;
      case INDEX -> Port.INDEX;
      case INGEST -> Port.INGEST;
      default -> throw new IllegalArgumentException(part + " is no service");
    };
  }

  /// The checkout.
  public static Path root() {
    return TestServices.root();
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
    cutter().close();
  }
}
