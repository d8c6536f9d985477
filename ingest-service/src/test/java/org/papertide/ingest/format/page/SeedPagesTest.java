package org.papertide.ingest.format.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.papertide.ingest.SeedDump;
import org.papertide.ingest.format.DumpEntry.Observation;
import org.papertide.ingest.format.DumpHead;
import org.papertide.ingest.format.DumpReceipt;
import org.papertide.ingest.format.Recognition.Recognised;

class SeedPagesTest {

  @ParameterizedTest
  @EnumSource
  void everyEntryOfASeedIsAnObservation(SeedDump seed) {
    PageText page = PageText.read(seed.bytes(), PageText.RECEIPT);

    assertThat(page.rejections()).isEmpty();
    assertThat(page.observations()).hasSize(seed.entries());
    assertThat(page.timing().feedDay()).isEqualTo(seed.capturedOn());
    assertThat(page.timing().feedDayInferred()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void titlesAndAbstractsAreTheSeedsOwnLines(SeedDump seed) {
    List<String> lines = seed.lines();

    for (Observation observation : PageText.read(seed.bytes(), PageText.RECEIPT).observations()) {
      int title = lines.indexOf(observation.title());
      assertThat(lines.get(title + 2)).isEqualTo(observation.abstractText());
    }
  }

  @Test
  void theSeedsHave306ObservationsOf230Titles() {
    List<String> titles =
        Arrays.stream(SeedDump.values())
            .flatMap(seed -> PageText.read(seed.bytes(), PageText.RECEIPT).titles().stream())
            .toList();

    assertThat(titles).hasSize(306).contains("2 OLMo 2 Furious");
    assertThat(titles.stream().distinct()).hasSize(230);
  }

  @Test
  void detailsAreTakenWhereTheyArePrintedAndOnlyThere() {
    List<Observation> observations =
        PageText.read(SeedDump.WITH_DETAILS.bytes(), PageText.RECEIPT).observations();

    Observation elm = named(observations, "OpenELM");
    assertThat(elm.comments()).isEqualTo(14);
    assertThat(elm.publishedOn()).isEqualTo("2024-04-22");
    assertThat(elm.publishedOnInferred()).isFalse();
    Observation lens = named(observations, "The Universality Lens");
    assertThat(lens.authorCount()).isEqualTo(3);
    assertThat(lens.publishedOn()).isEqualTo("2025-06-09");
    assertThat(lens.publishedOnInferred()).isTrue();
    assertThat(lens.comments()).isZero();
    assertThat(observations).filteredOn(one -> one.authorCount() == null).hasSize(2);
    assertThat(observations)
        .filteredOn(one -> one.publishedOn() == null && one.comments() == null)
        .hasSize(2);
    assertThat(observations)
        .filteredOn(Observation::publishedOnInferred)
        .extracting(one -> one.publishedOn().getYear())
        .hasSize(15)
        .containsOnly(2025);
  }

  @ParameterizedTest
  @EnumSource
  void takingOutAnyOneLineLosesAtMostItsEntry(SeedDump seed) {
    DumpReceipt receipt = given(seed);
    Map<String, Observation> whole = byTitle(PageText.read(seed.bytes(), receipt));
    List<String> lines = seed.lines();

    for (int out = 0; out < lines.size(); out++) {
      List<String> left = new ArrayList<>(lines);
      String line = left.remove(out);
      byte[] content = String.join("\n", left).getBytes(StandardCharsets.UTF_8);
      PageText page = PageText.read(content, receipt);
      int lost = lost(whole, page);
      assertThat(lost).as("entries lost with line %d: %s", out + 1, line).isLessThanOrEqualTo(1);
      assertThat(page.rejections()).hasSize(whole.containsKey(line) || isAbstract(line) ? 1 : 0);
      assertThat(new CapturedPageFormat().recognise(head(content))).isInstanceOf(Recognised.class);
    }
  }

  @ParameterizedTest
  @EnumSource
  void lineEndsAndByteOrderMarkDoNotMatter(SeedDump seed) {
    PageText plain = PageText.read(seed.bytes(), PageText.RECEIPT);
    String text = "\uFEFF" + String.join("\r\n", seed.lines()) + "\r\n\r\n";

    PageText other = PageText.read(text.getBytes(StandardCharsets.UTF_8), PageText.RECEIPT);

    assertThat(other).isEqualTo(plain);
  }

  /// How many of the whole page's entries are missing; fails when one is there that was never sent,
  /// or that says something else but for one lost detail.
  private static int lost(Map<String, Observation> whole, PageText page) {
    int changed = 0;
    for (Observation observation : page.observations()) {
      Observation original = whole.get(observation.title());
      assertThat(original).as("%s", observation.title()).isNotNull();
      assertThat(observation.abstractText()).isEqualTo(original.abstractText());
      boolean same =
          Objects.equals(observation.authorCount(), original.authorCount())
              && Objects.equals(observation.publishedOn(), original.publishedOn())
              && Objects.equals(observation.comments(), original.comments());
      changed += same ? 0 : 1;
    }
    return whole.size() - page.observations().size() + changed;
  }

  private static boolean isAbstract(String line) {
    return line.length() > 250;
  }

  private static DumpHead head(byte[] content) {
    try {
      return DumpHead.of(new ByteArrayInputStream(content));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static DumpReceipt given(SeedDump seed) {
    LocalDate day = LocalDate.parse(seed.capturedOn());
    return new DumpReceipt(
        day.atStartOfDay(ZoneOffset.UTC).toInstant(), Instant.parse("2026-01-02T00:00:00Z"));
  }

  private static Map<String, Observation> byTitle(PageText page) {
    Map<String, Observation> observations = new HashMap<>();
    page.observations().forEach(one -> observations.put(one.title(), one));
    return observations;
  }

  private static Observation named(List<Observation> observations, String start) {
    return observations.stream()
        .filter(one -> one.title().startsWith(start))
        .findFirst()
        .orElseThrow();
  }
}
