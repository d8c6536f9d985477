package org.papertide.system.strike;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.papertide.local.run.Part;
import org.papertide.system.assembly.AssembledSystem;

/// Damage to the files of the search index.
public final class IndexFaults {

  private static final String REBUILD = "Building a new index";

  private IndexFaults() {}

  private interface Spoiling {
    String of(Path index) throws IOException;
  }

  public static String delete(Scene scene) throws Exception {
    return spoil(scene, IndexFaults::delete);
  }

  public static String truncate(Scene scene) throws Exception {
    return spoil(scene, index -> truncate(index, scene));
  }

  private static String spoil(Scene scene, Spoiling spoiling) throws Exception {
    scene.system().awaitReady(Part.API);
    scene.stream().flow(scene.share());
    scene.pauseUpTo(1_000);
    scene.system().stop(Part.API);
    Path log = scene.system().process(Part.INDEX).log().resolveSibling("api-service.log");
    long before = rebuilds(log);
    String done = spoiling.of(scene.system().apiIndex());
    scene.system().start(Part.API);
    await("the index is built anew")
        .atMost(AssembledSystem.PATIENCE)
        .until(() -> rebuilds(log) > before);
    return done + ", built anew";
  }

  private static String delete(Path index) throws IOException {
    try (Stream<Path> all = Files.walk(index)) {
      List<Path> files = all.sorted(Comparator.reverseOrder()).toList();
      for (Path file : files) {
        Files.delete(file);
      }
      assertThat(files).hasSizeGreaterThan(1);
      return files.size() + " files and folders deleted";
    }
  }

  private static String truncate(Path index, Scene scene) throws IOException {
    try (Stream<Path> all = Files.walk(index)) {
      List<Path> files =
          all.filter(file -> Files.isRegularFile(file) && file.toFile().length() > 1)
              .filter(file -> !file.endsWith("write.lock"))
              .sorted()
              .toList();
      Path file = files.get(scene.random().nextInt(files.size()));
      try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "rw")) {
        content.setLength(content.length() / 2);
      }
      return index.relativize(file) + " cut in half";
    }
  }

  private static long rebuilds(Path log) throws IOException {
    try (Stream<String> lines = Files.lines(log)) {
      return lines.filter(line -> line.contains(REBUILD)).count();
    }
  }
}
