package org.papertide.local.container;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.papertide.local.server.kafka.BrokerSettings;
import org.papertide.local.server.kafka.KafkaServer;
import org.testcontainers.containers.Container.ExecResult;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.DockerImageName;

/// A Kafka broker in a container.
final class ContainerKafka implements KafkaServer {

  private static final int PORT = 9092;
  private static final Duration START = Duration.ofSeconds(90);

  private final int port;
  private final KafkaContainer container;
  private final ContainerControl control;

  /// Starts it and waits until it answers.
  ContainerKafka(String image, int port) {
    this.port = port;
    this.container =
        new KafkaContainer(DockerImageName.parse(image).asCompatibleSubstituteFor("apache/kafka"))
            .withEnv(BrokerSettings.asEnvironment())
            .withEnv("KAFKA_HEAP_OPTS", "-Xms256m -Xmx512m")
            .withEnv("KAFKA_JVM_PERFORMANCE_OPTS", "-XX:+UseSerialGC -XX:TieredStopAtLevel=1")
            .withStartupTimeout(START);
    this.control = new ContainerControl(container);
    control.publish(PORT, port);
    container.start();
    awaitReady();
  }

  @Override
  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  /// The first process is a shell of Testcontainers that keeps signals to itself.
  @Override
  public void stop() {
    try {
      ExecResult result =
          container.execInContainer("sh", "-c", "kill -TERM $(pidof java kafka.Kafka)");
      if (result.getExitCode() != 0) {
        throw new IllegalStateException("cannot stop the broker: " + result.getStderr());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot stop the broker", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while stopping the broker", e);
    }
    control.awaitEnd();
  }

  @Override
  public void halt() {
    control.halt();
  }

  @Override
  public void resume() {
    control.resume();
  }

  @Override
  public void restart() {
    if (container.isRunning()) {
      stop();
    }
    control.start();
    awaitReady();
  }

  @Override
  public void close() {
    container.stop();
  }

  /// The published port takes connections before the broker does, so a connection says nothing.
  private void awaitReady() {
    await("the broker").atMost(START).until(this::answers);
  }

  private boolean answers() throws InterruptedException {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
      return !admin.describeCluster().nodes().get(5, TimeUnit.SECONDS).isEmpty();
    } catch (ExecutionException | TimeoutException e) {
      return false;
    }
  }
}
