package org.papertide.local.server.process;

import java.io.IOException;
import java.io.UncheckedIOException;

/// Signals to processes.
final class Signal {

  private Signal() {}

  /// Sends a signal by its name without `SIG`. Does nothing when the process has ended.
  static void send(ProcessHandle process, String signal) {
    if (!process.isAlive()) {
      return;
    }
    try {
      new ProcessBuilder("/bin/sh", "-c", "kill -" + signal + " " + process.pid())
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot signal process " + process.pid(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
