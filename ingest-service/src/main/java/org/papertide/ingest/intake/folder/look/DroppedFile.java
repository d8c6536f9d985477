package org.papertide.ingest.intake.folder.look;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// A file in the folder that is to be taken.
///
/// @param place its path within the folder: a name, or a source's name and a name
/// @param state what it was when it was looked at
public record DroppedFile(Path place, State state) {

  /// The order in which files are taken: by name, whatever their source.
  static final Comparator<DroppedFile> ORDER =
      Comparator.comparing(DroppedFile::name).thenComparing(file -> file.place().toString());

  /// The source whose folder it lies in, null when it lies at the top.
  public @Nullable String source() {
    Path parent = place.getParent();
    return parent == null ? null : parent.toString();
  }

  public String name() {
    return String.valueOf(place.getFileName());
  }

  /// What changes when a file is written to.
  public record State(long bytes, FileTime changed) {

    static State of(BasicFileAttributes attributes) {
      return new State(attributes.size(), attributes.lastModifiedTime());
    }

    /// The present state of a file.
    public static State of(Path file) throws IOException {
      return of(Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
    }
  }
}
