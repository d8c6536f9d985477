package org.papertide.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.papertide.ingest.http.ProblemException;

class DumpOriginTest {

  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05.678901234Z");

  private static Instant given(String capturedAt) {
    return DumpOrigin.of("huggingface", capturedAt, NOW).receipt().givenCapture();
  }

  private static String id(String source, String capturedAt, String content) {
    MessageDigest digest = DumpOrigin.of(source, capturedAt, NOW).identity();
    return HexFormat.of().formatHex(digest.digest(content.getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @CsvSource({
    "2025-11-25, 2025-11-25T00:00:00Z",
    "2025-11-25T08:00:00Z, 2025-11-25T08:00:00Z",
    "2025-11-25T08:00:00.1234567Z, 2025-11-25T08:00:00.123456Z",
    "2025-11-25T08:00:00+02:00, 2025-11-25T06:00:00Z",
    "2026-01-03, 2026-01-03T00:00:00Z",
  })
  void aCaptureTimeIsADayOrAnInstant(String text, Instant meant) {
    assertThat(given(text)).isEqualTo(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "yesterday", "2025-13-01", "2025-11-25T08:00:00", "2026-01-04", "1969-12-31"})
  void anyOtherCaptureTimeIsAProblem(String text) {
    assertThatThrownBy(() -> given(text))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("capturedAt");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Huggingface", "-a", "a b", "a/b", "a\n"})
  void aSourceIsAShortLowerCaseName(String source) {
    assertThatThrownBy(() -> DumpOrigin.of(source, null, NOW))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("source");
  }

  @Test
  void theIdIsTheHashOfSourceTimeAndContent() {
    // printf 'huggingface\n\nabc' | sha256sum
    assertThat(id("huggingface", null, "abc"))
        .isEqualTo("ee3388d129764b795f080948657fbc90dc96097e8c8ed8167f992db2b752dbdb");
    // printf 'arxiv\n2025-11-25T00:00:00Z\nabc' | sha256sum
    assertThat(id("arxiv", "2025-11-25", "abc"))
        .isEqualTo("1b9d160012d8847b62f001b1f72135408b1c21a5ff04b7ef2b0e5ffff94e640e");
    assertThat(id("arxiv", "2025-11-25T00:00:00Z", "abc"))
        .isEqualTo(id("arxiv", "2025-11-25", "abc"));
  }
}
