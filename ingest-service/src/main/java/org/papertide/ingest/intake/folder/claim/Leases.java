package org.papertide.ingest.intake.folder.claim;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which of the processes that share the folder are alive. Each counts up in a file of its own; one
/// whose count has stood still for long enough is no more. So no clocks are compared, and no locks
/// are needed, which not every network volume has.
///
/// Taking over from a process that only slept is harmless: what both publish counts once. One
/// thread asks; another may count.
public final class Leases {

  private static final String COUNT = ".alive";

  private final Path taking;
  private final Path own;
  private final Duration lease;
  private Map<Path, Sign> signs = new HashMap<>();
  private long count;

  /// @param taking has a folder for each process
  public Leases(Path taking, Duration lease) {
    this.taking = taking;
    this.own = taking.resolve(UUID.randomUUID().toString());
    this.lease = lease;
  }

  /// The folder of this process.
  public Path own() {
    return own;
  }

  private record Sign(String count, long since) {}

  /// Gives a sign of life, at least four times within a lease.
  public void beat() throws IOException {
    Files.createDirectories(own);
    count++;
    Files.writeString(own.resolve(COUNT), Long.toString(count));
  }

  /// The folders of processes that have given no sign of life for the whole lease.
  public List<Path> expired() throws IOException {
    Map<Path, Sign> seen = new HashMap<>();
    List<Path> expired = new ArrayList<>();
    long now = System.nanoTime();
    try (DirectoryStream<Path> owners = Files.newDirectoryStream(taking, Leases::isFolder)) {
      for (Path owner : owners) {
        if (!owner.equals(own)) {
          Sign sign = sign(owner, signs.get(owner), now);
          seen.put(owner, sign);
          if (now - sign.since() >= lease.toNanos()) {
            expired.add(owner);
          }
        }
      }
    }
    signs = seen;
    return expired;
  }

  /// Removes what is left of a process once nothing is claimed by it.
  public static void end(Path owner) throws IOException {
    Files.deleteIfExists(owner.resolve(COUNT));
    deleteIfEmpty(owner);
  }

  /// Whether it is a folder itself: through a link, files from elsewhere would be put back.
  static boolean isFolder(Path path) {
    return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
  }

  static void deleteIfEmpty(Path folder) throws IOException {
    try {
      Files.deleteIfExists(folder);
    } catch (DirectoryNotEmptyException stillNeeded) {
      // What is in it is taken over at the next look.
    }
  }

  private static Sign sign(Path owner, @Nullable Sign before, long now) {
    String count = read(owner.resolve(COUNT));
    return before != null && before.count().equals(count) ? before : new Sign(count, now);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException missing) {
      return "";
    }
  }
}
