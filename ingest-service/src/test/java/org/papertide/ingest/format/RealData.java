package org.papertide.ingest.format;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.papertide.ingest.format.DumpEntry.Observation;
import org.papertide.ingest.format.lines.JsonLinesFormat;

/// Real dumps, which are no part of the project. They lie in `shared/data` beside its folder, or
/// where the system property `papertide.real-data` says; a test that needs them is aborted where
/// they are not.
public final class RealData {

  private static final Path FOLDER =
      Path.of(System.getProperty("papertide.real-data", "../../shared/data"));

  private RealData() {}

  /// The files of one folder, by name.
  public static List<Path> files(String folder) {
    Path path = FOLDER.resolve(folder);
    assumeTrue(
        Files.isDirectory(path),
        "There is no real data at " + path + ": put it there, or set papertide.real-data.");
    try (Stream<Path> files = Files.list(path)) {
      return files.sorted().toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// The papers of all days of arXiv listings, each title once.
  public static List<Observation> arxivPapers() {
    return files("arxiv-daily").stream()
        .flatMap(
            file ->
                read(new JsonLinesFormat(ReadDump.USUAL_SETTINGS), file).observations().stream())
        .collect(
            Collectors.toMap(
                Observation::title, one -> one, (one, same) -> one, LinkedHashMap::new))
        .values()
        .stream()
        .toList();
  }

  public static ReadDump read(DumpFormat format, Path file) {
    try (InputStream content = Files.newInputStream(file)) {
      return ReadDump.read(format, content, ReadDump.RECEIPT);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
