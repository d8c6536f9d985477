package org.papertide.local.push.result;

import org.papertide.local.push.retry.Outcome;

/// Tells what became of each dump.
public interface Results {

  void add(Outcome outcome);
}
