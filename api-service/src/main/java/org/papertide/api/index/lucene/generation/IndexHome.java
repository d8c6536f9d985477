package org.papertide.api.index.lucene.generation;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The directory that holds generations of the index, one of which is the current one.
///
/// A file `current` names that one and is replaced in one step, so that a process which ends at any
/// moment leaves either the old generation or the new one. The directory is locked while this is
/// open.
final class IndexHome implements Closeable {

  private static final String CURRENT = "current";
  private static final String GENERATION = "generation-";

  /// Whatever else the file says, it is not what this wrote.
  private static final Pattern NAME = Pattern.compile(GENERATION + "[0-9a-f-]{36}");

  private final Path directory;
  private final FileChannel lockFile;

  /// @throws IllegalStateException if another process has the directory
  IndexHome(Path directory) {
    this.directory = directory.toAbsolutePath().normalize();
    try {
      Files.createDirectories(this.directory);
      this.lockFile = FileChannel.open(this.directory.resolve("lock"), CREATE, WRITE);
      if (lock() == null) {
        lockFile.close();
        throw new IllegalStateException(
            "The index directory "
                + this.directory
                + " is in use by another process. Every api-service needs a directory of its own:"
                + " set api.index.directory.");
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot use the index directory " + this.directory, e);
    }
  }

  private @Nullable FileLock lock() throws IOException {
    try {
      return lockFile.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  /// The generation that was activated last, if there is one.
  Optional<Path> current() throws IOException {
    try {
      String name = Files.readString(directory.resolve(CURRENT)).strip();
      return NAME.matcher(name).matches() ? Optional.of(directory.resolve(name)) : Optional.empty();
    } catch (NoSuchFileException | CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /// A directory for a new generation.
  Path create() throws IOException {
    return Files.createDirectories(directory.resolve(GENERATION + UUID.randomUUID()));
  }

  /// Makes this generation the current one.
  void activate(Path generation) throws IOException {
    Path next = directory.resolve(CURRENT + ".next");
    try (FileChannel file = FileChannel.open(next, CREATE, WRITE)) {
      byte[] name = (generation.getFileName() + "\n").getBytes(StandardCharsets.UTF_8);
      ByteBuffer content = ByteBuffer.wrap(name);
      while (content.hasRemaining()) {
        file.write(content);
      }
      file.truncate(name.length);
      file.force(true);
    }
    Files.move(next, directory.resolve(CURRENT), ATOMIC_MOVE);
  }

  /// Removes every generation but these.
  void retain(List<Path> generations) throws IOException {
    Files.createDirectories(directory);
    List<Path> others;
    try (Stream<Path> children = Files.list(directory)) {
      others =
          children
              .filter(child -> String.valueOf(child.getFileName()).startsWith(GENERATION))
              .filter(child -> !generations.contains(child))
              .toList();
    }
    for (Path other : others) {
      delete(other);
    }
  }

  private static void delete(Path tree) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(tree)) {
      files = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : files) {
      Files.deleteIfExists(file);
    }
  }

  @Override
  public void close() throws IOException {
    lockFile.close();
  }
}
