package org.papertide.benchmark.measure;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The system's cache of files. Some kernels let go of what nobody has read for a while, however
/// much memory is free; without this, what is measured is their disk. For any number of threads.
public final class FileCache {

  private FileCache() {}

  /// Reads all files below a folder once.
  public static void warm(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      try (InputStream content = Files.newInputStream(file)) {
        content.transferTo(OutputStream.nullOutputStream());
      } catch (NoSuchFileException e) {
        // A merge has removed it.
      }
    }
  }
}
