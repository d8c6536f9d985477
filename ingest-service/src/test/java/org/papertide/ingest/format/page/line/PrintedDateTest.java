package org.papertide.ingest.format.page.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedDateTest {

  @ParameterizedTest
  @CsvSource({
    "'Feb 17, 2022', 2025-11-25, 2022-02-17",
    "Nov 25, 2025-11-25, 2025-11-25",
    "Nov 26, 2025-11-25, 2024-11-26",
    "Feb 29, 2025-03-01, 2024-02-29",
    "Feb 29, 2024-02-28, 2020-02-29",
    "Feb 29, 1904-02-28, 1896-02-29",
    "Dec 31, 2026-01-01, 2025-12-31",
  })
  void aDateWithoutAYearIsItsLatestOccurrence(String printed, LocalDate latest, LocalDate meant) {
    assertThat(PrintedDate.startOf(printed).notAfter(latest, 1400)).isEqualTo(meant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Feb 30", "Jun 31, 2024", "Feb 29, 2023", "Jan 0"})
  void aDayThatNeverWasIsNoDay(String printed) {
    assertThat(PrintedDate.startOf(printed).notAfter(LocalDate.of(2025, 6, 1), 1400)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"May I Have Your Attention", "Marching 4", "12 Feb", "feb 12"})
  void anythingElseIsNoDate(String text) {
    assertThat(PrintedDate.startOf(text)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Nov 20, 0000", "Nov 20, 1399", "Nov 27, 2025", "Nov 20, 9999"})
  void aPrintedYearThatCannotBeIsNoDate(String printed) {
    LocalDate captured = LocalDate.of(2025, 11, 25);

    assertThat(PrintedDate.startOf(printed).notAfter(captured, 1400)).isNull();
    assertThat(PrintedDate.startOf("Nov 26, 2025").notAfter(captured, 1400))
        .isEqualTo(LocalDate.of(2025, 11, 26));
  }
}
