package org.papertide.local.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InterruptionIT {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @Test
  void aSignalTellsWhatIsDoneAndWhatIsNot(@TempDir Path folder) throws Exception {
    for (String name : new String[] {"a", "b", "c", "d"}) {
      Files.writeString(folder.resolve(name), name);
    }
    Path notes = folder.resolve(".notes");
    try (Peer peer = new Peer()) {
      peer.thenAnswer(200, Peer.TAKEN).then(_ -> {});
      Process push =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  Push.class.getName(),
                  "--to",
                  peer.address(),
                  folder.toString())
              .redirectError(notes.toFile())
              .redirectOutput(folder.resolve(".results").toFile())
              .start();
      try {
        await().atMost(PATIENCE).until(() -> peer.asked().size() == 2);
        new ProcessBuilder("kill", "-INT", Long.toString(push.pid())).start().waitFor();

        assertThat(push.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(push.exitValue()).isEqualTo(130);
        assertThat(notes)
            .content()
            .contains("Interrupted.", "4 files: 1 taken, 0 refused, 0 failed.")
            .contains(folder.resolve("b") + " was in hand: it is not known whether it was taken.")
            .contains("2 not sent.");
      } finally {
        push.destroyForcibly();
      }
    }
  }
}
