package org.papertide.local.push.show;

import java.io.PrintStream;

/// Where results and notes go. May be used from any thread.
public final class Screen {

  private static final String OVERWRITE = "\r\u001b[K";

  private final PrintStream results;
  private final PrintStream notes;
  private final int columns;
  private boolean unfinished;
  private boolean closed;

  /// @param results what a program may read
  /// @param notes all that is for people at the moment
  /// @param columns how wide the terminal is that shows the notes; 0 when none does
  public Screen(PrintStream results, PrintStream notes, int columns) {
    this.results = results;
    this.notes = notes;
    this.columns = columns;
  }

  /// Whether a line of the notes can be overwritten.
  public boolean overwrites() {
    return columns > 0;
  }

  public int columns() {
    return columns;
  }

  /// Prints a result.
  public synchronized void result(String text) {
    print(results, text);
  }

  /// Prints a note that stays.
  public synchronized void note(String text) {
    print(notes, text);
  }

  /// Shows a line that the next one overwrites.
  public synchronized void passing(String line) {
    if (!closed && overwrites()) {
      notes.print(OVERWRITE + line);
      notes.flush();
      unfinished = true;
    }
  }

  /// Removes what is passing.
  public synchronized void clear() {
    if (unfinished) {
      notes.print(OVERWRITE);
      notes.flush();
      unfinished = false;
    }
  }

  /// Prints a last note; whatever comes later is not shown.
  public synchronized void last(String text) {
    note(text);
    closed = true;
  }

  private void print(PrintStream stream, String text) {
    if (!closed) {
      clear();
      stream.println(text);
      stream.flush();
    }
  }
}
