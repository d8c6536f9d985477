package org.papertide.benchmark.publish;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.papertide.benchmark.system.Servers;
import org.papertide.local.server.Installation;
import org.papertide.local.server.kafka.Topics;

/// Runs a [BareProducer] as a process of its own.
public final class BareProducerProcess implements AutoCloseable {

  private static final String WARM_UP = "warm-up";
  private static final int PARTITIONS = 4;

  private final Process process;
  private final BufferedReader output;

  private BareProducerProcess(Process process) {
    this.process = process;
    this.output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /// Appends the events of a file to the topic.
  public static void append(Servers servers, Path events) {
    try (BareProducerProcess producer = warm(servers, events, 0)) {
      producer.send();
    }
  }

  /// Starts it and lets it warm up.
  static BareProducerProcess warm(Servers servers, Path events, long warmUp) {
    String bootstrap = servers.kafka().bootstrapServers();
    Topics.create(bootstrap, WARM_UP, PARTITIONS);
    List<String> command =
        List.of(
            Installation.java(),
            "-Xmx200m",
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            BareProducer.class.getName(),
            bootstrap,
            events.toString(),
            WARM_UP,
            Long.toString(warmUp),
            Topics.PAPERS);
    try {
      BareProducerProcess producer =
          new BareProducerProcess(
              new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
      producer.line("start");
      return producer;
    } catch (IOException e) {
      throw new UncheckedIOException("the bare producer cannot be started", e);
    }
  }

  /// Sends everything, and returns the seconds until the last event was acknowledged.
  double send() {
    go();
    return Long.parseLong(line("end").substring("end ".length())) / 1e9;
  }

  long pid() {
    return process.pid();
  }

  private void go() {
    try {
      process.getOutputStream().write('\n');
      process.getOutputStream().flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String line(String word) {
    try {
      @Nullable String line;
      while ((line = output.readLine()) != null) {
        if (line.startsWith(word)) {
          return line;
        }
      }
      throw new IllegalStateException("the bare producer ended before it said " + word);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      process.getOutputStream().close();
      process.waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
