package org.papertide.api.daily;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papertide.api.dump.DumpList;
import org.papertide.api.dump.DumpSettings;
import org.papertide.api.dump.DumpState;
import org.papertide.api.index.dump.DumpDocument;
import org.papertide.api.index.dump.DumpDocument.Announced;
import org.papertide.api.index.dump.DumpDocument.Refusal;
import org.papertide.api.index.dump.DumpDocument.Stored;
import org.papertide.api.index.lucene.LucenePaperIndex;
import org.papertide.api.index.lucene.TestIndex;

class AccountingTest {

  private static final LocalDate DAY = LocalDate.parse("2025-11-25");

  private record Daily(Duration grace, int usualOver, int usualFrom, int sources, int dumps)
      implements DailySettings {}

  private record Dumps(int defaultLimit, int maxLimit, int lookedAt, Duration silence)
      implements DumpSettings {}

  @TempDir Path directory;

  private final List<DumpDocument> dumps = new ArrayList<>();
  private Daily settings;

  @BeforeEach
  void usual() {
    settings = new Daily(Duration.ofHours(24), 12, 3, 200, 100);
  }

  @Test
  void a_day_is_thin_under_half_of_the_median_of_its_weekday() throws Exception {
    weekly("hf", 1, 60, 62, 1000, 58);
    // Another weekday says nothing.
    deliver("hf", DAY.minusDays(1), 5000, "2025-11-24T10:00:00Z");
    deliver("hf", DAY, 30, "2025-11-25T10:00:00Z");

    AccountBody.Source account = account("2025-11-25T12:00:00Z").sources().getFirst();

    assertThat(account.usual()).isEqualTo(new Usual(61, 4));
    assertThat(account.entries()).isEqualTo(30);
    assertThat(account.thin()).isTrue();
    deliver("hf", DAY, 1, "2025-11-25T11:00:00Z");
    assertThat(account("2025-11-25T12:00:00Z").sources().getFirst().thin()).isFalse();
  }

  @Test
  void too_little_history_makes_nothing_usual() throws Exception {
    weekly("hf", 1, 60, 60);
    deliver("hf", DAY, 1, "2025-11-25T10:00:00Z");

    AccountBody account = account("2025-11-25T12:00:00Z");

    assertThat(account.sources().getFirst().usual()).isNull();
    assertThat(account.sources().getFirst().thin()).isNull();
    assertThat(account.missing()).isEmpty();
  }

  @Test
  void who_usually_delivers_and_has_not_is_missing() throws Exception {
    weekly("regular", 1, 60, 60, 60, 60);
    weekly("new", 1, 10, 10, 10);
    weekly("stopped", 7, 60, 60, 60);
    weekly("rare", 1, 60);
    weekly("there", 1, 60, 60, 60);
    weekly("refused", 1, 60, 60, 60);
    deliver("there", DAY, 1, "2025-11-25T10:00:00Z");
    dump("refused", DAY, 0, "2025-11-25T10:00:00Z", new Refusal("no-usable-entry", "None."));

    AccountBody account = account("2025-11-26T12:00:00Z");

    assertThat(account.missing())
        .extracting(AccountBody.Missing::source)
        .containsExactly("new", "refused", "regular");
    assertThat(account.missing().getFirst().usual()).isEqualTo(new Usual(10, 3));
    assertThat(account.over()).isFalse();
    assertThat(account("2025-11-27T00:00:00Z").over()).isTrue();
    assertThat(account.sources())
        .extracting(AccountBody.Source::source)
        .containsExactly("refused", "there");
    assertThat(account.sources().getFirst().refused()).isEqualTo(1);
  }

  @Test
  void the_dumps_of_a_day_are_summed_up_and_late_ones_told() throws Exception {
    deliver("hf", DAY, 60, "2025-11-26T23:59:59Z");
    deliver("hf", DAY, 20, "2025-11-27T00:00:00Z");
    deliver("hf", DAY.plusDays(1), 7, "2025-11-26T10:00:00Z");

    AccountBody account = account("2025-12-01T00:00:00Z");

    AccountBody.Source hf = account.sources().getFirst();
    assertThat(hf.dumps()).isEqualTo(2);
    assertThat(hf.entries()).isEqualTo(80);
    assertThat(hf.accepted()).isEqualTo(78);
    assertThat(hf.rejected()).isEqualTo(2);
    assertThat(hf.firstReceivedAt()).isEqualTo("2025-11-26T23:59:59Z");
    assertThat(hf.lastReceivedAt()).isEqualTo("2025-11-27T00:00:00Z");
    assertThat(hf.lateDumps()).isEqualTo(1);
    assertThat(hf.lateEntries()).isEqualTo(20);
    assertThat(account.dumps())
        .extracting(AccountBody.Delivered::late)
        .containsExactly(true, false);
    assertThat(account.dumps())
        .allMatch(delivered -> delivered.dump().state() == DumpState.COMPLETE);
  }

  @Test
  void an_account_is_bounded_and_says_where_the_rest_is() throws Exception {
    for (int no = 0; no < 5; no++) {
      deliver("source-" + no, DAY, 1, "2025-11-25T10:00:00Z");
    }
    settings = new Daily(Duration.ofHours(24), 12, 3, 3, 2);

    AccountBody account = account("2025-11-25T12:00:00Z");

    assertThat(account.sources()).hasSize(3);
    assertThat(account.moreSources()).isTrue();
    assertThat(account.dumps()).hasSize(2);
    assertThat(account.moreDumps()).isEqualTo("/v1/dumps?day=2025-11-25");
  }

  @Test
  void who_delivered_beyond_what_is_listed_is_not_missing() throws Exception {
    weekly("regular", 1, 60, 60, 60);
    for (String source : List.of("another", "new", "regular")) {
      deliver(source, DAY, 60, "2025-11-25T10:00:00Z");
    }
    settings = new Daily(Duration.ofHours(24), 12, 3, 2, 100);

    AccountBody account = account("2025-11-27T00:00:00Z");

    assertThat(account.moreSources()).isTrue();
    assertThat(account.missing()).isEmpty();
  }

  @Test
  void a_dump_that_names_no_day_counts_for_the_day_of_its_capture() throws Exception {
    Instant received = Instant.parse("2025-11-26T01:00:00Z");
    Instant captured = Instant.parse("2025-11-25T23:00:00Z");
    Announced announced =
        new Announced(null, "jsonl", null, null, captured, true, received, "x", 1L, 1, null);
    add("hf", announced, new Stored(1, 0, 0, 0), received);

    assertThat(account("2025-12-01T00:00:00Z").dumps()).hasSize(1);
  }

  /// Deliveries of a source on the same weekday, the first of them so many weeks before.
  private void weekly(String source, int last, int... entries) {
    for (int week = 0; week < entries.length; week++) {
      LocalDate day = DAY.minusWeeks(last + week);
      deliver(source, day, entries[week], day + "T10:00:00Z");
    }
  }

  private void deliver(String source, LocalDate day, int entries, String received) {
    dump(source, day, entries, received, null);
  }

  private void dump(
      String source, LocalDate day, int entries, String received, @Nullable Refusal refusal) {
    Instant at = Instant.parse(received);
    Announced announced =
        new Announced(null, "jsonl", day, false, at, true, at, "x", 1L, entries, refusal);
    int rejected = Math.min(1, entries);
    add(source, announced, new Stored(entries - rejected, 0, rejected, 0), at);
  }

  private void add(String source, Announced announced, Stored stored, Instant at) {
    int no = dumps.size() + 1;
    dumps.add(new DumpDocument(no, "dump-" + no, source, announced, stored, at, at));
  }

  private AccountBody account(String now) throws Exception {
    Path fresh = java.nio.file.Files.createTempDirectory(directory, "index");
    try (LucenePaperIndex index = TestIndex.with(fresh)) {
      // Each comes twice, as a feed gives a dump that grows: only its last state counts.
      for (int time = 1; time <= 2; time++) {
        for (DumpDocument dump : dumps) {
          index.writable().orElseThrow().apply(TestIndex.page(time, dump));
        }
      }
      Clock clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
      DumpList list = new DumpList(index, new Dumps(20, 100, 1000, Duration.ofMinutes(10)), clock);
      return new Accounting(index, list, settings, clock).of(DAY);
    }
  }
}
