package org.papertide.ingest.intake.folder;

import java.time.Duration;

/// How long to pause before the next look. For one thread.
final class BackOff {

  private final Duration usual;
  private final Duration longest;
  private Duration next;

  /// @param usual the pause while all goes well, and the first when it does not
  /// @param longest what it is doubled up to
  BackOff(Duration usual, Duration longest) {
    this.usual = usual;
    this.longest = longest.compareTo(usual) < 0 ? usual : longest;
    this.next = usual;
  }

  Duration after(boolean success) {
    Duration pause = success ? usual : next;
    Duration doubled = pause.multipliedBy(2);
    next = success ? usual : doubled.compareTo(longest) < 0 ? doubled : longest;
    return pause;
  }
}
