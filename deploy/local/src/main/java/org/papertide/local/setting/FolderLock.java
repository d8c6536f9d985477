package org.papertide.local.setting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.OptionalLong;

/// The right to use a data folder, for one launcher at a time.
///
/// It is a lock of the kernel on a file, so the lock of a launcher that was killed is free by
/// itself; the pid in the file is for people and for `down`.
public final class FolderLock implements AutoCloseable {

  // Somebody who only looks whether it is locked holds it for a moment too.
  private static final int ATTEMPTS = 10;
  private static final long BETWEEN_ATTEMPTS_MILLIS = 50;

  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /// Takes the lock.
  ///
  /// @throws Refusal if another launcher has it, or the folder is not Papertide's
  public static FolderLock take(DataFolder folder) {
    folder.claim();
    try {
      FileChannel channel = open(folder.lockFile());
      if (lock(channel)) {
        channel.truncate(0);
        channel.write(
            ByteBuffer.wrap(
                (ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.UTF_8)),
            0);
        return new FolderLock(channel);
      }
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot lock " + folder.path(), e);
    }
    throw inUse(folder, pid(folder.lockFile()));
  }

  /// The pid of the launcher that has the lock; empty when none has.
  public static OptionalLong holder(DataFolder folder) {
    if (!Files.exists(folder.lockFile())) {
      return OptionalLong.empty();
    }
    try (FileChannel channel = open(folder.lockFile());
        FileLock lock = channel.tryLock()) {
      return lock == null ? OptionalLong.of(pid(folder.lockFile())) : OptionalLong.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot look at the lock of " + folder.path(), e);
    }
  }

  /// What to tell somebody who wants a folder that is in use.
  public static Refusal inUse(DataFolder folder, long pid) {
    return Refusal.failure(
        "Papertide already runs on %s (pid %d). Stop it with deploy/local/down, or set PAPERTIDE_DATA and the ports to run another beside it."
            .formatted(folder.path(), pid));
  }

  @Override
  public void close() {
    try {
      channel.truncate(0);
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot release the data folder", e);
    }
  }

  private static FileChannel open(Path file) throws IOException {
    return FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }

  private static boolean lock(FileChannel channel) throws IOException {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (channel.tryLock() != null) {
        return true;
      }
      try {
        Thread.sleep(BETWEEN_ATTEMPTS_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return false;
  }

  private static long pid(Path file) {
    try {
      return Long.parseLong(Files.readString(file).strip());
    } catch (IOException | NumberFormatException e) {
      return -1;
    }
  }
}
