package org.papertide.local.server.kafka;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.papertide.local.server.Installation;
import org.papertide.local.server.Ports;
import org.papertide.local.server.process.Orphan;
import org.papertide.local.server.process.Pause;
import org.papertide.local.server.process.Tether;

/// A Kafka broker (KRaft, broker and controller in one) on the loopback address, a process of its
/// own.
///
/// An acknowledged record is on disk: with one broker there is no replica to rely on, so each
/// append is flushed. Topics are never made by use; see [Topics].
///
/// Instances may be used from any thread.
public final class LocalKafka implements KafkaServer {

  private static final String NAME = "kafka";
  private static final String STOP_SIGNAL = "TERM";
  private static final Duration START = Duration.ofSeconds(90);
  private static final Duration STOP = Duration.ofSeconds(25);

  private final Path home;
  private final int port;
  private final int controllerPort;
  private Tether process;

  private LocalKafka(Path home, int port, int controllerPort) {
    this.home = home;
    this.port = port;
    this.controllerPort = controllerPort;
    this.process = launch();
  }

  /// Starts a broker without waiting until it answers; see [#awaitReady].
  ///
  /// @param home where it keeps its data, log and configuration; data that is there is used
  public static LocalKafka launch(Path home, int port, int controllerPort) {
    return new LocalKafka(home.toAbsolutePath(), port, controllerPort);
  }

  /// Starts a broker on free ports and waits until it answers.
  public static LocalKafka start(Path home) {
    LocalKafka kafka = launch(home, Ports.free(), Ports.free());
    kafka.awaitReady();
    return kafka;
  }

  /// The broker that a killed JVM has left running on this data, if there is one.
  public static Optional<Orphan> orphan(Path home) {
    return Orphan.find(NAME, home.toAbsolutePath(), STOP_SIGNAL);
  }

  /// Waits until the broker takes connections.
  ///
  /// @throws IllegalStateException if it ends before or is not ready within 90 s
  public void awaitReady() {
    Pause.untilReady(process, START, this::answers);
  }

  @Override
  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  public Tether process() {
    return process;
  }

  @Override
  public void stop() {
    process.stop(STOP);
  }

  @Override
  public void halt() {
    process.signal("STOP");
  }

  @Override
  public void resume() {
    process.signal("CONT");
  }

  @Override
  public void restart() {
    if (process.isAlive()) {
      stop();
    }
    process = launch();
    awaitReady();
  }

  @Override
  public void close() {
    stop();
  }

  private Tether launch() {
    Path data = home.resolve("data");
    return Tether.start(
        NAME,
        home,
        STOP_SIGNAL,
        Map.of(),
        List.of(
            Installation.java(),
            "-Xms256m",
            "-Xmx512m",
            // Measured: 3.1 s of CPU until it answers, instead of 5.0 s.
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Dpapertide.home=" + home,
            "-cp",
            Installation.classPath(),
            Broker.class.getName(),
            writeProperties(data).toString(),
            data.toString()));
  }

  private Path writeProperties(Path data) {
    String text =
        """
        process.roles=broker,controller
        node.id=1
        controller.quorum.voters=1@127.0.0.1:%d
        listeners=PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d
        controller.listener.names=CONTROLLER
        log.dirs=%s
        """
                .formatted(controllerPort, port, controllerPort, data)
            + BrokerSettings.asProperties();
    try {
      Files.createDirectories(data);
      return Files.writeString(home.resolve("server.properties"), text);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the broker's configuration", e);
    }
  }

  private boolean answers() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
