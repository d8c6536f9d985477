package org.papertide.ingest.intake.folder.claim;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.papertide.ingest.intake.folder.look.DroppedFile;

/// A file that this process has taken out of the folder, so that nobody else takes it.
///
/// @param file what it was in the folder
/// @param path where it is while it is in hand
public record Claim(DroppedFile file, Path path) {

  /// Its length when it was claimed.
  public long bytes() {
    return file.state().bytes();
  }

  /// Opens it, and follows no link that has taken its place.
  public InputStream open() throws IOException {
    return Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS);
  }

  /// Whether nobody has written to it since it was looked at. False as well when it is gone.
  public boolean isUnchanged() {
    try {
      return DroppedFile.State.of(path).equals(file.state());
    } catch (IOException gone) {
      return false;
    }
  }
}
