package org.papertide.local.container;

import static org.awaitility.Awaitility.await;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.NotModifiedException;
import java.time.Duration;
import java.util.List;
import org.testcontainers.containers.GenericContainer;

/// What faults need and Testcontainers has no words for: a container that is stopped, crashed and
/// halted, and goes on with its data and its port.
record ContainerControl(GenericContainer<?> container) {

  private static final Duration STOP = Duration.ofSeconds(25);

  /// Has a port of the container published on the loopback address, the same at every start.
  void publish(int inside, int outside) {
    container.setPortBindings(List.of("127.0.0.1:%d:%d".formatted(outside, inside)));
  }

  void start() {
    client().startContainerCmd(id()).exec();
  }

  /// Sends the signal that the image asks to be stopped with, and waits for the end. Does nothing
  /// when it has ended.
  void stop() {
    try {
      client().stopContainerCmd(id()).withTimeout((int) STOP.toSeconds()).exec();
    } catch (NotModifiedException e) {
      // It has ended.
    }
  }

  /// Sends a signal to the first process and waits for the end.
  void end(String signal) {
    client().killContainerCmd(id()).withSignal(signal).exec();
    awaitEnd();
  }

  void awaitEnd() {
    await("the end of " + container.getDockerImageName())
        .atMost(STOP)
        .until(() -> !container.isRunning());
  }

  void halt() {
    client().pauseContainerCmd(id()).exec();
  }

  void resume() {
    client().unpauseContainerCmd(id()).exec();
  }

  private DockerClient client() {
    return container.getDockerClient();
  }

  private String id() {
    return container.getContainerId();
  }
}
