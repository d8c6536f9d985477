package org.papertide.ingest.intake.folder.look;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/// Where things are in the folder.
///
/// @param root the folder itself
public record Layout(Path root) {

  private static final String DONE = "done";
  private static final String FAILED = "failed";
  private static final String TAKING = "taking";
  private static final Set<String> RESERVED = Set.of(DONE, FAILED, TAKING);

  /// Finds the folder, and makes what is missing of it.
  ///
  /// @throws UncheckedIOException when it cannot be used
  public static Layout prepare(Path folder) {
    try {
      Files.createDirectories(folder);
      Layout layout = new Layout(folder.toRealPath());
      for (Path path : Set.of(layout.done(), layout.failed(), layout.taking())) {
        Files.createDirectories(path);
      }
      return layout;
    } catch (IOException failure) {
      throw new UncheckedIOException(
          "ingest.folder.path cannot be used: the service must be able to make folders in "
              + folder,
          failure);
    }
  }

  /// What has been published.
  public Path done() {
    return root.resolve(DONE);
  }

  /// What was refused.
  public Path failed() {
    return root.resolve(FAILED);
  }

  /// What is being taken.
  public Path taking() {
    return root.resolve(TAKING);
  }

  /// Whether a name at the top is one of ours.
  static boolean isReserved(String name) {
    return RESERVED.contains(name);
  }
}
