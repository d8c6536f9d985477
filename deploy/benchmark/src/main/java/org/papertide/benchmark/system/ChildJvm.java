package org.papertide.benchmark.system;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.papertide.local.server.Installation;

/// A class of the benchmark as a process of its own, which is told what to do in lines, says in
/// lines that it is done, and ends when nobody can tell it anything any more.
public final class ChildJvm implements AutoCloseable {

  private final String name;
  private final Process process;
  private final BufferedReader output;

  private ChildJvm(String name, Process process) {
    this.name = name;
    this.process = process;
    this.output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /// Starts it, with the collector that the services have.
  public static ChildJvm start(Class<?> program, int heapMegabytes, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Installation.java());
    command.add("-Xmx" + heapMegabytes + "m");
    command.add("-XX:+UseSerialGC");
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
    command.addAll(List.of(arguments));
    try {
      return new ChildJvm(
          program.getSimpleName(),
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
    } catch (IOException e) {
      throw new UncheckedIOException(program.getSimpleName() + " cannot be started", e);
    }
  }

  public void tell(String line) {
    try {
      process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
      process.getOutputStream().flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Waits for a line that begins with a word, and returns the rest of it.
  public String await(String word) {
    try {
      @Nullable String line;
      while ((line = output.readLine()) != null) {
        if (line.startsWith(word)) {
          return line.substring(word.length()).strip();
        }
      }
      throw new IllegalStateException(name + " ended before it said " + word);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public long pid() {
    return process.pid();
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
