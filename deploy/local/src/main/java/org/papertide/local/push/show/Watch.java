package org.papertide.local.push.show;

import java.time.Duration;
import java.time.Instant;
import org.papertide.local.push.answer.Text;
import org.papertide.local.push.file.Dump;
import org.papertide.local.push.retry.Observer;
import org.papertide.local.push.send.Transfer;

/// Shows what is going on: on a terminal in a line that is overwritten, elsewhere in a line now and
/// then. For one thread.
public final class Watch implements Observer {

  private static final String SPINNER = "|/-\\";
  // What takes less needs no line that stays.
  private static final Duration FIRST_LINE = Duration.ofSeconds(2);
  private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);

  private final Screen screen;
  private final boolean quiet;
  private final int count;
  private final long total;
  private final Speed speed = new Speed();
  private Instant nextLine = Instant.MAX;
  private String head = "";
  private String name = "";
  private String reason = "";
  private int number;
  private long before;
  private long bytes;
  private long sent;
  private int turns;

  /// @param count how many dumps there are
  /// @param total the length of all of them
  /// @param quiet whether nothing is shown at all
  public Watch(Screen screen, int count, long total, boolean quiet) {
    this.screen = screen;
    this.count = count;
    this.total = total;
    this.quiet = quiet;
  }

  /// The next dump is taken in hand.
  public void begin(Dump dump) {
    before += bytes;
    bytes = dump.bytes();
    number++;
    head = "%d/%d ".formatted(number, count);
    name = Text.plain(dump.name());
    reason = "";
    nextLine = Instant.now().plus(FIRST_LINE);
  }

  /// Standard input is being read.
  public void reading(long soFar) {
    if (soFar == 0) {
      nextLine = Instant.now().plus(FIRST_LINE);
    }
    show("", "standard input", "reading, %s so far".formatted(Units.bytes(soFar)));
  }

  @Override
  public void sending(Transfer transfer) {
    Instant now = Instant.now();
    long reached = before + transfer.sent();
    if (reached < sent) {
      // Another attempt begins at the beginning.
      speed.restart();
    }
    sent = reached;
    speed.add(now, sent);
    if (transfer.complete()) {
      String spinner = SPINNER.substring(turns % SPINNER.length()).substring(0, 1);
      turns++;
      show(
          head,
          name,
          "waiting for the service %s %s".formatted(Units.time(transfer.idle()), spinner));
    } else if (screen.overwrites()) {
      Bar.Standing standing = new Bar.Standing(head, name, sent, total, speed.perSecond());
      passing(Bar.text(standing, screen.columns()));
    } else {
      show(
          head,
          name,
          "%s of %s sent, %s/s"
              .formatted(
                  Units.bytes(transfer.sent()),
                  Units.bytes(transfer.total()),
                  Units.bytes((long) speed.perSecond())));
    }
  }

  @Override
  public void pausing(String why, Duration left) {
    if (!quiet && !why.equals(reason)) {
      screen.note("%s%s: %s Trying again.".formatted(head, name, why));
      reason = why;
      nextLine = Instant.now().plus(BETWEEN_LINES);
    }
    show(head, name, "again in %s: %s".formatted(Units.time(left.plusMillis(999)), why));
  }

  private void show(String before, String what, String doing) {
    if (screen.overwrites()) {
      passing(Bar.text(before, what, doing, screen.columns()));
    } else if (!quiet && Instant.now().isAfter(nextLine)) {
      screen.note("%s%s: %s".formatted(before, what, doing));
      nextLine = Instant.now().plus(BETWEEN_LINES);
    }
  }

  private void passing(String line) {
    if (!quiet) {
      screen.passing(line);
    }
  }
}
