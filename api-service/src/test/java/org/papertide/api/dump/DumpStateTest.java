package org.papertide.api.dump;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.papertide.api.index.dump.DumpDocument;
import org.papertide.api.index.dump.DumpDocument.Announced;
import org.papertide.api.index.dump.DumpDocument.Refusal;
import org.papertide.api.index.dump.DumpDocument.Stored;

class DumpStateTest {

  private static final Instant LAST = Instant.parse("2026-01-01T00:00:00Z");
  private static final Duration SILENCE = Duration.ofMinutes(10);

  @Test
  void a_dump_is_receiving_until_the_silence_is_over() {
    DumpDocument dump = dump(announced(5, null), new Stored(2, 1, 1, 0));
    assertThat(DumpState.of(dump, LAST, SILENCE)).isEqualTo(DumpState.RECEIVING);
    assertThat(DumpState.of(dump, LAST.plus(SILENCE), SILENCE)).isEqualTo(DumpState.RECEIVING);
    assertThat(DumpState.of(dump, LAST.plus(SILENCE).plusMillis(1), SILENCE))
        .isEqualTo(DumpState.INCOMPLETE);
  }

  @Test
  void a_dump_whose_announcement_has_not_come_is_receiving_too() {
    DumpDocument dump = dump(null, new Stored(2, 0, 0, 0));
    assertThat(DumpState.of(dump, LAST, SILENCE)).isEqualTo(DumpState.RECEIVING);
  }

  @Test
  void a_dump_is_complete_when_observations_withdrawals_and_rejections_make_up_its_entries() {
    DumpDocument dump = dump(announced(4, null), new Stored(2, 1, 1, 0));
    assertThat(DumpState.of(dump, LAST.plus(SILENCE.multipliedBy(9)), SILENCE))
        .isEqualTo(DumpState.COMPLETE);
  }

  @Test
  void a_dead_letter_makes_a_dump_incomplete_until_it_was_replayed() {
    assertThat(DumpState.of(dump(announced(3, null), new Stored(2, 0, 0, 1)), LAST, SILENCE))
        .isEqualTo(DumpState.INCOMPLETE);
    assertThat(DumpState.of(dump(announced(3, null), new Stored(3, 0, 0, 1)), LAST, SILENCE))
        .isEqualTo(DumpState.COMPLETE);
  }

  @Test
  void a_refused_dump_is_refused_however_long_ago() {
    DumpDocument dump = dump(announced(0, new Refusal("empty", "Empty.")), new Stored(0, 0, 0, 0));
    assertThat(DumpState.of(dump, LAST.plus(SILENCE.multipliedBy(9)), SILENCE))
        .isEqualTo(DumpState.REFUSED);
  }

  private static Announced announced(int entries, @Nullable Refusal refusal) {
    return new Announced(null, null, null, null, null, null, null, null, null, entries, refusal);
  }

  private static DumpDocument dump(@Nullable Announced announced, Stored stored) {
    return new DumpDocument(1, "d", "huggingface", announced, stored, LAST, LAST);
  }
}
