package org.papertide.ingest.intake.folder;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.papertide.ingest.intake.folder.look.Complaints;
import org.papertide.ingest.intake.folder.look.DroppedFile;

/// When files that could not be taken are tried again: each after pauses of its own, so that none
/// holds up the others. Kept in memory, for no more files than the folder is looked through for. A
/// file that has changed is another. For one thread; the count may be read by any.
final class Retries {

  private final Duration first;
  private final Duration longest;
  private final Map<DroppedFile, Retry> retries = new HashMap<>();
  private volatile int count;

  /// @param first the pause before a file is tried for the second time
  /// @param longest what it is doubled up to
  Retries(Duration first, Duration longest) {
    this.first = first;
    this.longest = longest;
  }

  /// What one file waits for: the pause that began at a time of [System#nanoTime].
  private record Retry(BackOff pauses, String why, Duration pause, long began) {

    boolean isDue(long now) {
      return now - began >= pause.toNanos();
    }
  }

  /// The files whose time has come, in the order given. Those that are not in the folder any more
  /// are forgotten.
  ///
  /// @param complaints hears of those that still wait
  List<DroppedFile> due(List<DroppedFile> complete, Complaints complaints) {
    retries.keySet().retainAll(new HashSet<>(complete));
    count = retries.size();
    long now = System.nanoTime();
    return complete.stream().filter(file -> isDue(file, now, complaints)).toList();
  }

  private boolean isDue(DroppedFile file, long now, Complaints complaints) {
    Retry retry = retries.get(file);
    if (retry == null || retry.isDue(now)) {
      return true;
    }
    complaints.add(file.place(), retry.why());
    return false;
  }

  /// Puts the next try of a file off.
  ///
  /// @param why a clause or sentence
  /// @param complaints hears of it
  void postpone(DroppedFile file, String why, Complaints complaints) {
    Retry before = retries.get(file);
    BackOff pauses = before == null ? new BackOff(first, longest) : before.pauses();
    String told = why + " (tried again by itself, after pauses of up to " + longest + ")";
    retries.put(file, new Retry(pauses, told, pauses.after(false), System.nanoTime()));
    count = retries.size();
    complaints.add(file.place(), told);
  }

  /// How many files wait for their next try, or are being tried again.
  int count() {
    return count;
  }
}
