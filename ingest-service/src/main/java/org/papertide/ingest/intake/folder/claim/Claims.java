package org.papertide.ingest.intake.folder.claim;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.papertide.ingest.intake.folder.look.DroppedFile;

/// Takes files out of the folder and puts them back. A file is claimed by renaming it into a folder
/// that is this process's own, which succeeds for one of many. For one thread.
public final class Claims {

  /// More files of one name than ever come within a millisecond.
  private static final int MOST_NAMES = 100;

  /// Stands for the top of the folder: no source has such a name.
  private static final Path TOP = Path.of("_");

  private final Path root;
  private final Path own;

  /// @param own this process's folder for its claims
  public Claims(Path root, Path own) {
    this.root = root;
    this.own = own;
  }

  /// Takes a file out of the folder. Empty when another was faster, or the file has changed since
  /// it was looked at.
  ///
  /// @throws IOException when it cannot be moved
  public Optional<Claim> take(DroppedFile file) throws IOException {
    Path place = file.place();
    Path path = own.resolve(place.getNameCount() == 1 ? TOP.resolve(place) : place);
    // What could not be put back must not be overwritten.
    if (Files.exists(path, LinkOption.NOFOLLOW_LINKS) || !move(root.resolve(place), path)) {
      return Optional.empty();
    }
    Claim claim = new Claim(file, path);
    if (!claim.isUnchanged()) {
      giveBack(claim);
      return Optional.empty();
    }
    return Optional.of(claim);
  }

  /// Puts a file back to where it was, under another name when its own is taken by now.
  ///
  /// @throws IOException when it cannot be moved; it stays claimed then
  public void giveBack(Claim claim) throws IOException {
    putBack(claim.path(), root.resolve(claim.file().place()));
  }

  /// Puts back all that a process has claimed.
  ///
  /// @param owner the process's folder for its claims
  public void giveBackAll(Path owner) throws IOException {
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(owner, Leases::isFolder)) {
      for (Path folder : folders) {
        giveBackFrom(folder);
        Leases.deleteIfEmpty(folder);
      }
    } catch (NoSuchFileException nothing) {
      // It has claimed nothing yet.
    } catch (DirectoryIteratorException failure) {
      throw failure.getCause();
    }
  }

  private void giveBackFrom(Path folder) throws IOException {
    Path place = folder.getFileName().equals(TOP) ? root : root.resolve(folder.getFileName());
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        putBack(file, place.resolve(file.getFileName()));
      }
    }
  }

  private static void putBack(Path from, Path wanted) throws IOException {
    Files.createDirectories(wanted.getParent());
    Path to = wanted;
    for (int attempt = 0; !putBackAs(from, to); attempt++) {
      if (attempt == MOST_NAMES) {
        throw new FileAlreadyExistsException(to.toString());
      }
      to = Stamped.beside(wanted, attempt);
    }
  }

  /// Gives a file a name in the folder again. False when something bears it.
  ///
  /// A second name, unlike renaming, is refused where one of that name has come in the same moment.
  /// Should this process end between the two steps, the file is taken twice, which changes nothing.
  private static boolean putBackAs(Path from, Path to) throws IOException {
    try {
      Files.createLink(to, from);
    } catch (FileAlreadyExistsException taken) {
      return false;
    } catch (NoSuchFileException takenOver) {
      return true;
    } catch (FileSystemException | UnsupportedOperationException oneNameOnly) {
      // Not every volume has second names, nor may they be given to everybody's files.
      if (Files.exists(to, LinkOption.NOFOLLOW_LINKS)) {
        return false;
      }
      var _ = move(from, to);
      return true;
    }
    try {
      Files.deleteIfExists(from);
    } catch (IOException stays) {
      // With both names it would be put back again and again.
      Files.delete(to);
      throw stays;
    }
    return true;
  }

  /// Moves a file, and says whether it was there.
  private static boolean move(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
      return true;
    } catch (NoSuchFileException gone) {
      return false;
    }
  }
}
