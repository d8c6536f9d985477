package org.papertide.local.push.retry;

import java.time.Duration;
import org.papertide.local.push.send.Transfer;

/// Is told about ten times a second what is going on.
public interface Observer {

  /// A dump is being sent, or waits for its answer.
  void sending(Transfer transfer);

  /// The next attempt waits.
  ///
  /// @param reason why the last one did not succeed
  /// @param left until the next one
  void pausing(String reason, Duration left);
}
