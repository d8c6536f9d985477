package org.papertide.local.run;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;

/// Tells the person at the terminal what is going on. May be used from any thread.
public final class Progress {

  private static final String OVERWRITE = "\r\u001b[K";
  // Often enough to see that it lives, seldom enough for a log.
  private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);

  private final PrintStream out;
  private final boolean terminal;
  private boolean unfinished;
  private Instant lastLine = Instant.now();

  /// @param terminal whether a line can be overwritten there
  public Progress(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  /// Standard output; the system property `papertide.terminal`, set by the scripts, tells whether
  /// that is a terminal.
  public static Progress onStandardOutput() {
    return new Progress(System.out, Boolean.getBoolean("papertide.terminal"));
  }

  /// Prints lines that stay.
  public synchronized void say(String text) {
    if (unfinished) {
      out.print(OVERWRITE);
      unfinished = false;
    }
    out.println(text);
    out.flush();
    lastLine = Instant.now();
  }

  /// Shows what is waited for: on a terminal in one line that the next one overwrites, elsewhere in
  /// a line every five seconds.
  public synchronized void waitingFor(String what, Duration since) {
    String line = "  waiting for %s (%d s)".formatted(what, since.toSeconds());
    if (terminal) {
      out.print(OVERWRITE + line);
      out.flush();
      unfinished = true;
    } else if (lastLine.plus(BETWEEN_LINES).isBefore(Instant.now())) {
      say(line);
    }
  }
}
