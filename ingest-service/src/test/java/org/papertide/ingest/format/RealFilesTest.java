package org.papertide.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.papertide.ingest.SeedDump;
import org.papertide.ingest.format.DumpEntry.Observation;
import org.papertide.ingest.format.DumpEntry.Rejection;
import org.papertide.ingest.format.DumpFormats.Detection;

/// What becomes of every real file that there is, as the README's table says.
class RealFilesTest {

  private int files;
  private int accepted;
  private int entries;
  private int observations;
  private final Map<String, Integer> refusals = new TreeMap<>();
  private final Map<String, Integer> rejections = new TreeMap<>();
  private final Set<String> papers = new HashSet<>();

  private String row(Stream<Path> paths) {
    paths.forEach(this::take);
    return "%d files, %d accepted, refused %s; %d entries, %d accepted, rejected %s; %d papers"
        .formatted(files, accepted, refusals, entries, observations, rejections, papers.size());
  }

  private void take(Path file) {
    files++;
    try (InputStream head = Files.newInputStream(file)) {
      switch (AllFormats.FORMATS.detect(DumpHead.of(head))) {
        case Detection.Unusable unusable -> refusals.merge(unusable.problem(), 1, Integer::sum);
        case Detection.Usable usable -> take(RealData.read(usable.format(), file));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void take(ReadDump dump) {
    entries += dump.entries().size();
    observations += dump.observations().size();
    if (dump.observations().isEmpty()) {
      refusals.merge("no-usable-entry", 1, Integer::sum);
    } else {
      accepted++;
    }
    for (DumpEntry entry : dump.entries()) {
      switch (entry) {
        case Rejection rejection -> rejections.merge(rejection.reason(), 1, Integer::sum);
        case Observation one -> papers.add(Objects.requireNonNullElse(one.arxivId(), one.title()));
        default -> {}
      }
    }
  }

  private static void becomes(String folder, String expected) {
    String row = new RealFilesTest().row(RealData.files(folder).stream());
    System.out.println(folder + ": " + row);
    assertThat(row).isEqualTo(expected);
  }

  @Test
  void seeds() {
    Stream<Path> seeds = Stream.of(SeedDump.values()).map(SeedDump::path);

    assertThat(row(seeds))
        .isEqualTo(
            "5 files, 5 accepted, refused {}; 306 entries, 306 accepted, rejected {}; 230 papers");
  }

  @Test
  void huggingFaceDays() {
    becomes(
        "hf-daily",
        "34 files, 29 accepted, refused {strings-for-items=5}; 523 entries, 523 accepted,"
            + " rejected {}; 521 papers");
  }

  @Test
  void huggingFaceFeeds() {
    becomes(
        "hf-rss",
        "10 files, 10 accepted, refused {}; 265 entries, 265 accepted, rejected {}; 265 papers");
  }

  @Test
  void arxivListings() {
    becomes(
        "arxiv-daily",
        "45 files, 45 accepted, refused {}; 9967 entries, 9967 accepted, rejected {}; 6772 papers");
  }

  @Test
  void arxivAnswers() {
    becomes(
        "arxiv-atom",
        "8 files, 6 accepted, refused {no-usable-entry=2}; 124 entries, 123 accepted,"
            + " rejected {error-answer=1}; 103 papers");
  }

  @Test
  void arxivRecords() {
    becomes(
        "arxiv-oai",
        "12 files, 12 accepted, refused {}; 27 entries, 27 accepted, rejected {}; 19 papers");
  }
}
