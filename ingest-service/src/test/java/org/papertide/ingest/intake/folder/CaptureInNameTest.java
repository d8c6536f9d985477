package org.papertide.ingest.intake.folder;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaptureInNameTest {

  @ParameterizedTest
  @CsvSource({
    "2025-11-25.json, 2025-11-25",
    "hf-2025-11-25.txt.gz, 2025-11-25",
    "page_2025-11-25-2, 2025-11-25",
    "hf-2025-11-25T06:00:00Z.txt, 2025-11-25T06:00:00Z",
    "hf-2025-11-25T06-00-00Z.txt, 2025-11-25T06:00:00Z",
    "20251125-2025-11-25T060000Z.txt, 2025-11-25T06:00:00Z",
    "2025-11-25 again 2025-11-25, 2025-11-25",
    "2025-11-25T06.txt, 2025-11-25",
    "2025-13-45.json, ",
    "2025-02-30.json, ",
    "2025-11-25T25:00:00Z.json, ",
    "2025-11-24_2025-11-25.json, ",
    "12025-11-25.json, ",
    "2025-11-255.json, ",
    "page.20251125T060000000Z.txt, ",
    "papers.json, ",
  })
  void aNameTellsOneDayOrNone(String name, String capturedAt) {
    assertThat(CaptureInName.of(name)).isEqualTo(capturedAt);
  }
}
