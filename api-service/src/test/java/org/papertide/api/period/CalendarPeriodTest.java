package org.papertide.api.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.papertide.api.index.period.FeedPeriod;

class CalendarPeriodTest {

  @ParameterizedTest
  @CsvSource({
    "DAY,2024-02-29,2024-02-29,2024-02-29",
    "WEEK,2025-W48,2025-11-24,2025-11-30",
    "WEEK,2025-W01,2024-12-30,2025-01-05",
    "WEEK,2020-W53,2020-12-28,2021-01-03",
    "WEEK,9999-W52,9999-12-27,9999-12-31",
    "MONTH,2024-02,2024-02-01,2024-02-29",
    "MONTH,9999-12,9999-12-01,9999-12-31",
  })
  void a_name_is_that_of_its_days(
      CalendarPeriod calendar, String name, LocalDate first, LocalDate last) {
    FeedPeriod period = new FeedPeriod(first, last);

    assertThat(calendar.read(name)).isEqualTo(period);
    assertThat(calendar.holding(first)).isEqualTo(period);
    assertThat(calendar.holding(last)).isEqualTo(period);
    assertThat(calendar.name(period)).isEqualTo(name);
  }
}
