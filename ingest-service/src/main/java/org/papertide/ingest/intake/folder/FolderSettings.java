package org.papertide.ingest.intake.folder;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// Which folder is watched, and how patiently.
@ConfigMapping(prefix = "ingest.folder")
public interface FolderSettings {

  /// The folder; none is watched when absent. It is made if it is not there.
  Optional<Path> path();

  /// How often it is looked through. Network volumes report no changes, so it is looked through.
  @WithDefault("5S")
  Duration poll();

  /// How long a file must keep size and time of change until it counts as complete. Longer than
  /// whoever writes there pauses.
  @WithDefault("5S")
  Duration settle();

  /// Whether a day in a file's name is when the dump was taken.
  @WithDefault("true")
  boolean dayInName();

  /// The longest pause before what could not be taken is tried again. The first is that between two
  /// looks, and each is twice the one before.
  @WithDefault("1M")
  Duration longestPause();

  /// After how long without a sign of life the files that another process has claimed are taken
  /// over. Four signs fit into it.
  @WithDefault("1M")
  Duration lease();

  /// How long a file in hand may go on when the service is told to stop. What is not done then is
  /// taken again after the next start.
  @WithDefault("15S")
  Duration stopWithin();

  /// How many files are kept an eye on at once, the first by name: some megabytes.
  @WithDefault("10000")
  int maxFiles();
}
