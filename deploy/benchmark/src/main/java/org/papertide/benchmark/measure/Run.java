package org.papertide.benchmark.measure;

import java.util.SortedMap;

/// One run of one side.
///
/// @param work how many events or rows it took, of which both sides must have done the same
/// @param usage by the name of the process
public record Run(long work, double seconds, SortedMap<String, Usage> usage) {

  /// Work per second.
  public double rate() {
    return work / seconds;
  }
}
