package org.papertide.benchmark.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.papertide.local.server.process.Tether;

/// One of the services while it runs; [Services] starts them.
public final class ServiceProcess implements AutoCloseable {

  private static final Duration STOP = Duration.ofSeconds(40);

  private final Tether process;
  private final int port;
  private final HttpClient http = HttpClient.newHttpClient();

  ServiceProcess(Tether process, int port) {
    this.process = process;
    this.port = port;
  }

  /// Where the services are built, where they may write, and whether they are recorded.
  ///
  /// @param root the checkout
  /// @param recordings where to put recordings of the Java Flight Recorder; null for none
  public record Site(Path root, Path home, @Nullable Path recordings) {}

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
