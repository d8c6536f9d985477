package org.papertide.local.push.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.papertide.local.setting.Refusal;

class CaptureTimeTest {

  @Test
  void theDayInANameIsTakenWhereThereIsExactlyOne() {
    assertThat(CaptureTime.dayIn(dump("2025-11-25.json"))).contains("2025-11-25");
    assertThat(CaptureTime.dayIn(dump("2020-01-01/papers_2025-11-25_2025-11-25.txt")))
        .contains("2025-11-25");
    assertThat(CaptureTime.dayIn(dump("2025-11-25/papers.txt"))).isEmpty();
    assertThat(CaptureTime.dayIn(dump("2025-02-30.json"))).isEmpty();
    assertThat(CaptureTime.dayIn(dump("12025-11-25.json"))).isEmpty();
    assertThat(CaptureTime.dayIn(dump("2025-11-24..2025-11-25.json"))).isEmpty();
  }

  @Test
  void onlyTheNameDecidesWhenItIsAskedFor() {
    CaptureTime time = CaptureTime.parse("name");

    assertThat(time.of(dump("2025-11-25.json"))).contains("2025-11-25");
    assertThat(time.of(dump("page.txt"))).isEmpty();
    assertThat(CaptureTime.parse(null).of(dump("2025-11-25.json"))).isEmpty();
    assertThat(CaptureTime.parse("2025-01-02").of(dump("2025-11-25.json"))).contains("2025-01-02");
  }

  @Test
  void whatIsNoTimeIsRefused() {
    assertThat(CaptureTime.parse("2025-11-25T08:00:00+02:00").untold()).isFalse();
    assertThatThrownBy(() -> CaptureTime.parse("yesterday"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("--captured-at 'yesterday'");
  }

  private static Dump dump(String name) {
    return new Dump(Path.of(name), name, 1);
  }
}
