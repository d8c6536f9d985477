package org.papertide.local.push.retry;

import java.time.Duration;
import org.papertide.local.push.answer.Answer;

/// What became of one dump.
///
/// @param name what the person who pushes it calls it
/// @param bytes its length; 0 when it could not be read
/// @param attempts how often it was sent
/// @param took from the first attempt to the last answer
/// @param answer the last one; [Answer.Later] when there were enough attempts
public record Outcome(String name, long bytes, int attempts, Duration took, Answer answer) {

  /// What was never sent.
  ///
  /// @param reason why not, one line
  public static Outcome unsent(String name, String reason) {
    return new Outcome(name, 0, 0, Duration.ZERO, new Answer.Failed(reason));
  }

  public boolean taken() {
    return answer instanceof Answer.Taken;
  }
}
