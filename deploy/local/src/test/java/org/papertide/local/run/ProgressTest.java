package org.papertide.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgressTest {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

  @Test
  void aTerminalShowsOneLineThatTheNextOverwrites() {
    Progress progress = new Progress(out, true);

    progress.waitingFor("Kafka", Duration.ofSeconds(1));
    progress.waitingFor("Kafka", Duration.ofSeconds(2));
    progress.say("done");

    assertThat(bytes.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            "",
            "\u001b[K  waiting for Kafka (1 s)",
            "\u001b[K  waiting for Kafka (2 s)",
            "\u001b[Kdone");
  }

  @Test
  void aFileIsNotFilledWithWaiting() {
    Progress progress = new Progress(out, false);

    progress.waitingFor("Kafka", Duration.ofSeconds(1));
    progress.waitingFor("Kafka", Duration.ofSeconds(2));
    progress.say("done");

    assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualToNormalizingNewlines("done\n");
  }
}
