package org.papertide.local.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PushOptionsTest {

  @Test
  void durationsHaveAUnit() {
    assertThat(PushOptions.parse("--wait", "90s", "a").wait).isEqualTo(Duration.ofSeconds(90));
    assertThat(PushOptions.parse("--wait=2h", "a").wait).isEqualTo(Duration.ofHours(2));
    assertThat(PushOptions.parse("--answer-within=1m", "a").answerWithin)
        .isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void whatFollowsTwoDashesIsAFile() {
    assertThat(PushOptions.parse("--", "--json").files).containsExactly(Path.of("--json"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "--colour a",
        "--wait 3 a",
        "--wait",
        "--retries -1 a",
        "--retries x a",
        "- -",
        "--captured-at nmae a",
        "--to nowhere a",
        "--token-file /absent/token a"
      })
  void whatCannotBeUnderstoodIsUsage(String line) {
    Pushing push = Pushing.of(line.isEmpty() ? new String[0] : line.split(" "));

    assertThat(push.status()).isEqualTo(2);
    assertThat(push.notes()).isNotBlank().doesNotContain("Exception in");
  }

  @Test
  void aTokenThatIsNoneIsRefusedAndNotShown(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("token"), "two secret words");

    Pushing push = Pushing.of("--token-file", file.toString(), "a");
    Pushing variable = Pushing.of(Map.of(Token.VARIABLE, "a secret"), "", 0, "a");

    assertThat(push.status()).isEqualTo(2);
    assertThat(push.notes()).contains(file.toString()).doesNotContain("secret");
    assertThat(variable.status()).isEqualTo(2);
    assertThat(variable.notes()).contains(Token.VARIABLE).doesNotContain("secret");
  }

  @Test
  void thePortOfTheLocalSystemIsASetting() {
    Pushing push = Pushing.of(Map.of("PAPERTIDE_INGEST_PORT", "x"), "", 0, "a");

    assertThat(push.status()).isEqualTo(2);
    assertThat(push.notes()).contains("PAPERTIDE_INGEST_PORT");
  }
}
