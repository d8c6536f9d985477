package org.papertide.local.push.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.papertide.local.setting.Refusal;

/// The files that were named, and those in the folders that were named.
///
/// @param dumps in the order in which they are pushed
/// @param unusable what was named or found but cannot be read, with the reason
/// @param leftOut how many files of folders are hidden, unfinished or no files at all
public record Selection(List<Dump> dumps, List<Unusable> unusable, int leftOut) {

  // All of them are known before the first is sent, so that the time left can be told. This many
  // take about 30 MB.
  static final int MOST = 100_000;

  private static final List<String> UNFINISHED = List.of(".part", ".tmp");

  /// A file or folder that cannot be read.
  public record Unusable(String name, String reason) {}

  public Selection {
    dumps = List.copyOf(dumps);
    unusable = List.copyOf(unusable);
  }

  /// Finds the files. What is named itself is always taken. A folder is walked in the order of the
  /// names in it, without what is hidden or ends in `.part` or `.tmp`, since that is still being
  /// written.
  ///
  /// @throws Refusal if there are more than 100,000
  public static Selection of(List<Path> named) {
    Walk walk = new Walk();
    named.forEach(walk::named);
    return new Selection(walk.dumps, walk.unusable, walk.leftOut);
  }

  private static final class Walk {

    private final List<Dump> dumps = new ArrayList<>();
    private final List<Unusable> unusable = new ArrayList<>();
    private int leftOut;

    void named(Path path) {
      if (Files.isDirectory(path)) {
        folder(path);
      } else {
        file(path);
      }
    }

    private void folder(Path folder) {
      try (Stream<Path> content = Files.list(folder)) {
        content.sorted().forEach(this::found);
      } catch (IOException e) {
        unusable.add(new Unusable(folder.toString(), reason(e)));
      }
    }

    private void found(Path path) {
      String name = String.valueOf(path.getFileName());
      if (name.startsWith(".") || UNFINISHED.stream().anyMatch(name::endsWith)) {
        leftOut++;
      } else if (Files.isRegularFile(path)) {
        file(path);
      } else if (Files.isDirectory(path) && !Files.isSymbolicLink(path)) {
        folder(path);
      } else {
        // A link to a folder may lead round in a circle, and a pipe may never end.
        leftOut++;
      }
    }

    private void file(Path file) {
      if (dumps.size() == MOST) {
        throw Refusal.usage("There are more than %d files. Push them in parts.".formatted(MOST));
      }
      try {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
          unusable.add(new Unusable(file.toString(), "is no file; pipe it in and push -"));
          return;
        }
        dumps.add(Dump.of(file));
      } catch (IOException e) {
        unusable.add(new Unusable(file.toString(), reason(e)));
      }
    }

    private static String reason(IOException e) {
      return e instanceof NoSuchFileException ? "does not exist" : "cannot be read: " + e;
    }
  }
}
