package org.papertide.local.push.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BarTest {

  private static final Bar.Standing HALF =
      new Bar.Standing("3/20 ", "dumps/2025-11-25.json", 5_000_000, 10_000_000, 500_000);

  @Test
  void aWideTerminalShowsEverything() {
    assertThat(Bar.text(HALF, 110))
        .isEqualTo(
            "3/20 dumps/2025-11-25.json [=============>            ]  50%"
                + "  5.0 MB of 10.0 MB  500.0 kB/s  0:10 left");
  }

  @Test
  void aNarrowOneShowsWhatMattersMost() {
    assertThat(Bar.text(HALF, 50)).isEqualTo("3/20 mps/2025-11-25.json [========>        ]  50%");
    assertThat(Bar.text(HALF, 26)).isEqualTo("3/20 2025-11-25.json  50%");
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 12, 20, 33, 47, 80, 81, 120, 300})
  void noLineIsAsWideAsTheTerminal(int columns) {
    Bar.Standing longest = new Bar.Standing("9999/10000 ", "论文".repeat(200), 999_999, 1_000_000, 1);

    assertThat(width(Bar.text(longest, columns))).isLessThan(columns);
    assertThat(width(Bar.text("1/1 ", "名".repeat(99), "waiting", columns))).isLessThan(columns);
  }

  @Test
  void whatATerminalWouldObeyIsLeftOut() {
    assertThat(Bar.text("1/1 ", "a\u001b[2Jb\n", "again", 80)).isEqualTo("1/1 a [2Jb: again");
  }

  @Test
  void sizesAndTimesAreShort() {
    assertThat(Units.bytes(999)).isEqualTo("999 B");
    assertThat(Units.bytes(999_949)).isEqualTo("999.9 kB");
    assertThat(Units.bytes(999_950)).isEqualTo("1.0 MB");
    assertThat(Units.bytes(5_368_709_120L)).isEqualTo("5.4 GB");
    assertThat(Units.time(Duration.ofSeconds(3_723))).isEqualTo("1:02:03");
    assertThat(Units.time(Duration.ofMillis(67_900))).isEqualTo("1:07");
  }

  @Test
  void theSpeedIsThatOfTheLastSeconds() {
    Instant start = Instant.EPOCH;
    Speed speed = new Speed();

    speed.add(start, 0);
    assertThat(speed.perSecond()).isZero();
    speed.add(start.plusSeconds(10), 1_000_000);
    speed.add(start.plusSeconds(12), 1_000_400);
    assertThat(speed.perSecond()).isEqualTo(200);
  }

  private static int width(String line) {
    return line.codePoints().map(character -> character < 0x1100 ? 1 : 2).sum();
  }
}
