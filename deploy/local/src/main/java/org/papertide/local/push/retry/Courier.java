package org.papertide.local.push.retry;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.papertide.local.push.answer.Answer;
import org.papertide.local.push.file.Dump;
import org.papertide.local.push.send.Sender;

/// Sends a dump until it is answered for good, or it was tried long enough. Sending one again is
/// always safe: its id is its content. For one thread.
public final class Courier {

  private static final Duration STEP = Duration.ofMillis(100);

  private final Sender sender;
  private final Persistence persistence;
  private final Observer observer;

  /// @param retries how often one dump is sent again at most
  /// @param wait how long it is waited in a row, for all dumps together, without any answer that
  ///     says what became of one
  public Courier(Sender sender, int retries, Duration wait, Observer observer) {
    this.sender = sender;
    this.persistence = new Persistence(retries, wait, RandomGenerator.getDefault());
    this.observer = observer;
  }

  public Outcome deliver(Dump dump, URI address) {
    Instant start = Instant.now();
    for (int attempts = 1; ; attempts++) {
      Answer answer = sender.send(dump, address, observer::sending);
      Duration pause = pause(answer, attempts);
      if (!(answer instanceof Answer.Later later) || pause == null) {
        Duration took = Duration.between(start, Instant.now());
        return new Outcome(dump.name(), dump.bytes(), attempts, took, answer);
      }
      sleep(later.reason(), pause);
    }
  }

  private @Nullable Duration pause(Answer answer, int attempts) {
    return switch (answer) {
      case Answer.Later later -> persistence.next(attempts, later.retryAfter());
      case Answer.Taken _, Answer.Refused _ -> {
        persistence.renew();
        yield null;
      }
      case Answer.Failed _ -> null;
    };
  }

  private void sleep(String reason, Duration pause) {
    Instant end = Instant.now().plus(pause);
    try {
      for (Duration left = pause; left.isPositive(); left = Duration.between(Instant.now(), end)) {
        observer.pausing(reason, left);
        Thread.sleep(left.compareTo(STEP) < 0 ? left : STEP);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for the service", e);
    }
  }
}
