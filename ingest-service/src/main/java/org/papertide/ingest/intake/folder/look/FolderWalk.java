package org.papertide.ingest.intake.folder.look;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One look at all that lies in the folder. For one thread, once.
final class FolderWalk {

  /// Hidden, or still being written by what copies or downloads it.
  private static final Pattern UNFINISHED =
      Pattern.compile("\\..*|.*\\.(part|tmp|crdownload)", Pattern.DOTALL);

  /// In bytes. Leaves room for what is added to it in the 255 that a name may have.
  private static final int LONGEST_NAME = 200;

  private final Path root;
  private final Predicate<String> isSource;
  private final int most;
  private final Complaints complaints;
  private final TreeSet<DroppedFile> files = new TreeSet<>(DroppedFile.ORDER);
  private int count;

  /// @param isSource whether something can be a source's name
  /// @param most how many files are kept, the first by name
  FolderWalk(Path root, Predicate<String> isSource, int most, Complaints complaints) {
    this.root = root;
    this.isSource = isSource;
    this.most = most;
    this.complaints = complaints;
  }

  /// The files that may be taken, in their order.
  ///
  /// @throws IOException when the folder cannot be read
  Collection<DroppedFile> files() throws IOException {
    walk(root);
    return files;
  }

  /// How many there are, kept or not.
  int count() {
    return count;
  }

  private void walk(Path folder) throws IOException {
    try (DirectoryStream<Path> inside = Files.newDirectoryStream(folder)) {
      for (Path path : inside) {
        visit(path);
      }
    } catch (DirectoryIteratorException failure) {
      throw failure.getCause();
    }
  }

  private void visit(Path path) {
    Path place = root.relativize(path);
    String name = String.valueOf(path.getFileName());
    boolean top = place.getNameCount() == 1;
    if (UNFINISHED.matcher(name).matches() || (top && Layout.isReserved(name))) {
      return;
    }
    try {
      BasicFileAttributes attributes =
          Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (attributes.isDirectory() && top && isSource.test(name)) {
        walk(path);
        return;
      }
      String objection = objection(path, attributes);
      if (objection == null) {
        add(new DroppedFile(place, DroppedFile.State.of(attributes)));
      } else {
        complaints.add(place, objection);
      }
    } catch (NoSuchFileException gone) {
      // It was there a moment ago; somebody took it away.
    } catch (IOException failure) {
      complaints.add(place, "it cannot be read: " + failure);
    }
  }

  private void add(DroppedFile file) {
    count++;
    files.add(file);
    if (files.size() > most) {
      files.pollLast();
    }
  }

  private static @Nullable String objection(Path path, BasicFileAttributes attributes) {
    if (attributes.isDirectory()) {
      return "only folders at the top that bear the name of a source are looked into";
    }
    if (attributes.isSymbolicLink()) {
      return "links are not followed; put the file itself here";
    }
    if (!attributes.isRegularFile()) {
      return "it is no file";
    }
    if (!hasUsableName(path)) {
      return "its name cannot be used; give it one of at most "
          + LONGEST_NAME
          + " bytes, and of ASCII unless the service runs in a UTF-8 locale";
    }
    return Files.isReadable(path) ? null : "the service may not read it; change its permissions";
  }

  /// A name is turned into text and back when its report is named after it.
  private static boolean hasUsableName(Path path) {
    String name = String.valueOf(path.getFileName());
    try {
      return name.getBytes(StandardCharsets.UTF_8).length <= LONGEST_NAME
          && path.resolveSibling(name).equals(path);
    } catch (InvalidPathException unwritable) {
      return false;
    }
  }
}
