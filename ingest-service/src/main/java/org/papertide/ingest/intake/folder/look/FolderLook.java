package org.papertide.ingest.intake.folder.look;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/// Tells the files that are complete from those that are still being written: they have stayed the
/// same for a while, by this process's own clock. For one thread; the count may be read by any.
public final class FolderLook {

  private final Path root;
  private final Predicate<String> isSource;
  private final int most;
  private final Duration settle;
  private final Complaints complaints;
  private Map<DroppedFile, Long> since = Map.of();
  private volatile int waiting;

  /// @param isSource whether something can be a source's name
  /// @param most how many files are kept an eye on, the first by name
  /// @param settle how long a file must stay the same
  /// @param complaints hears of what cannot be taken
  public FolderLook(
      Path root, Predicate<String> isSource, int most, Duration settle, Complaints complaints) {
    this.root = root;
    this.isSource = isSource;
    this.most = most;
    this.settle = settle;
    this.complaints = complaints;
  }

  /// The files that are complete, in the order in which they are to be taken: by name, whatever
  /// their source.
  ///
  /// @throws IOException when the folder cannot be read
  public List<DroppedFile> complete() throws IOException {
    FolderWalk walk = new FolderWalk(root, isSource, most, complaints);
    Collection<DroppedFile> present = walk.files();
    waiting = walk.count();
    return settled(present);
  }

  /// How many files there were at the last look, complete or not.
  public int waiting() {
    return waiting;
  }

  private List<DroppedFile> settled(Collection<DroppedFile> present) {
    long now = System.nanoTime();
    Map<DroppedFile, Long> seen = new HashMap<>();
    for (DroppedFile file : present) {
      seen.put(file, Objects.requireNonNullElse(since.get(file), now));
    }
    since = seen;
    return present.stream()
        .filter(file -> now - seen.getOrDefault(file, now) >= settle.toNanos())
        .toList();
  }
}
