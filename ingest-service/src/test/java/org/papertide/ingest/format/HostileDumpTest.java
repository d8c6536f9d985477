package org.papertide.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class HostileDumpTest {

  /// More than the heap, in which a character or a name takes several times as much; that has room
  /// for the largest entry of 1 MiB.
  private static final String MEGABYTES = System.getProperty("papertide.hostile-megabytes", "40");

  @Test
  void noDumpFillsTheMemory() throws IOException {
    Process reader =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx32m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                HostileDump.class.getName(),
                MEGABYTES)
            .redirectErrorStream(true)
            .start();

    String said = new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(said).endsWith("all read" + System.lineSeparator());
  }
}
