package org.papertide.ingest.intake.folder.claim;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jboss.logging.Logger;

/// Where files go with the report of what became of them: a report is there before its file, and
/// nothing is ever overwritten. Any number of processes may use one shelf.
public final class Shelf {

  private static final Logger LOG = Logger.getLogger(Shelf.class);

  private static final String REPORT = ".report.json";

  private final Path folder;
  private final ObjectMapper json;

  /// @param json writes reports as they are answered over HTTP
  public Shelf(Path folder, ObjectMapper json) {
    this.folder = folder;
    this.json = json;
  }

  /// Puts a file onto the shelf with its report.
  ///
  /// @throws IOException when that cannot be done; the file stays where it is
  public void put(Claim claim, Object report) throws IOException {
    Path wanted = folderFor(claim).resolve(claim.file().name());
    byte[] bytes = json.writerWithDefaultPrettyPrinter().writeValueAsBytes(report);
    Path place = wanted;
    for (int attempt = 0; !reserve(place, bytes); attempt++) {
      place = Stamped.beside(wanted, attempt);
    }
    move(claim, place);
  }

  /// Makes the folder. A file without extension may have been put there that bears its name.
  private Path folderFor(Claim claim) throws IOException {
    String source = claim.file().source();
    Path wanted = source == null ? folder : folder.resolve(source);
    Path free = wanted;
    for (int attempt = 0; Files.isRegularFile(free); attempt++) {
      free = Stamped.beside(wanted, attempt);
    }
    return Files.createDirectories(free);
  }

  /// Writes the report of a file that is to be put there. False when something is there already.
  private static boolean reserve(Path place, byte[] report) throws IOException {
    if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    try {
      Files.write(reportOf(place), report, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      return true;
    } catch (FileAlreadyExistsException taken) {
      return false;
    }
  }

  private static void move(Claim claim, Path place) throws IOException {
    try {
      Files.move(claim.path(), place);
    } catch (NoSuchFileException taken) {
      Files.deleteIfExists(reportOf(place));
      LOG.warnf("%s has been taken over by another process", claim.file().place());
    } catch (IOException failure) {
      Files.deleteIfExists(reportOf(place));
      throw failure;
    }
  }

  private static Path reportOf(Path place) {
    return place.resolveSibling(place.getFileName() + REPORT);
  }
}
