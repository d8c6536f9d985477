package org.papertide.ingest.format.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.papertide.ingest.SeedDump;
import org.papertide.ingest.format.DumpEntry.Details;
import org.papertide.ingest.format.DumpEntry.Observation;
import org.papertide.ingest.format.DumpReceipt;

/// The other views of the page, made of a seed's texts and of details of our own.
class PageViewsTest {

  private static final DumpReceipt RECEIPT =
      new DumpReceipt(Instant.parse("2025-11-25T00:00:00Z"), Instant.parse("2026-01-02T00:00:00Z"));

  private static final List<Observation> PAPERS = papers();

  private static List<Observation> papers() {
    List<Observation> papers = new ArrayList<>();
    for (Observation text : PageText.read(SeedDump.SCALING.bytes(), RECEIPT).observations()) {
      papers.add(paper(text, papers.size() + 1));
    }
    return papers;
  }

  private static Observation paper(Observation text, int position) {
    return new Observation(
        text.title(),
        text.abstractText(),
        null,
        position,
        null,
        null,
        null,
        List.of(),
        position % 5 == 0 ? null : Integer.valueOf(position % 7 + 1),
        LocalDate.of(2024, 1, 1).plusDays(position),
        false,
        position % 9,
        position % 4,
        details(position));
  }

  private static Details details(int position) {
    return new Details(
        List.of(),
        null,
        position % 3 == 0 ? "Ada Lovelace" : "ada" + position,
        position % 5 == 0 ? "Engines & Co" : null,
        null,
        null,
        position * 370,
        null,
        List.of(),
        null,
        List.of(),
        null,
        null,
        null);
  }

  private static PageText read(List<String> lines) {
    return PageText.read(String.join("\n", lines).getBytes(StandardCharsets.UTF_8), RECEIPT);
  }

  @ParameterizedTest
  @EnumSource
  void everyCardIsOneEntryThatSaysWhatTheViewShows(PageView view) {
    List<String> page = view.page(PAPERS);
    String text = String.join("\n", page);

    PageText read = read(page);

    assertThat(read.rejections()).isEmpty();
    assertThat(read.observations()).hasSameSizeAs(PAPERS);
    for (int at = 0; at < PAPERS.size(); at++) {
      Observation sent = PAPERS.get(at);
      Observation taken = read.observations().get(at);
      assertThat(taken.title()).isEqualTo(sent.title());
      assertThat(taken.abstractText()).isEqualTo(sent.abstractText());
      assertThat(taken.position()).isEqualTo(sent.position());
      assertThat(taken.upvotes()).isEqualTo(sent.upvotes());
      Details details = taken.details();
      if (text.contains("authors")) {
        assertThat(taken.authorCount()).isEqualTo(sent.authorCount());
        assertThat(details.organization()).isEqualTo(sent.details().organization());
      }
      if (text.contains("Submitted")) {
        assertThat(details.submittedBy()).isEqualTo(sent.details().submittedBy());
      }
      if (text.contains("GitHub")) {
        assertThat(details.codeStars()).isEqualTo(sent.details().codeStars());
      }
      if (text.contains("·")) {
        assertThat(taken.publishedOn()).isEqualTo(sent.publishedOn());
        assertThat(taken.publishedOnInferred()).isFalse();
        assertThat(taken.comments()).isEqualTo(view.showsComments() ? sent.comments() : 0);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void takingOutAnyOneLineLosesAtMostItsEntryAndANeighbour(PageView view) {
    List<String> lines = view.page(PAPERS.subList(0, 24));
    Map<String, Observation> whole = new HashMap<>();
    PageText untouched = read(lines);
    untouched.observations().forEach(one -> whole.put(one.title(), one));

    for (int out = 0; out < lines.size(); out++) {
      List<String> left = new ArrayList<>(lines);
      String line = left.remove(out);
      PageText page = read(left);
      long same =
          page.observations().stream().filter(one -> isSame(one, whole.get(one.title()))).count();
      assertThat(whole.size() - same).as("harmed by the loss of %s", line).isLessThanOrEqualTo(2);
      assertThat(page.observations()).hasSizeGreaterThanOrEqualTo(whole.size() - 1);
      assertThat(page.observations())
          .allSatisfy(one -> assertThat(whole).containsKey(one.title()))
          .allSatisfy(
              one ->
                  assertThat(one.abstractText()).isEqualTo(whole.get(one.title()).abstractText()));
      assertThat(page.rejections()).hasSizeLessThanOrEqualTo(1);
      if (!line.equals("Nov 25")) {
        assertThat(page.timing()).isEqualTo(untouched.timing());
      }
    }
  }

  private static boolean isSame(Observation one, Observation other) {
    return one.upvotes() == null
        ? other.upvotes() == null
        : one.upvotes().equals(other.upvotes())
            && one.details().equals(other.details())
            && String.valueOf(one.authorCount()).equals(String.valueOf(other.authorCount()))
            && String.valueOf(one.publishedOn()).equals(String.valueOf(other.publishedOn()))
            && String.valueOf(one.comments()).equals(String.valueOf(other.comments()));
  }

  @Test
  void aListThatIsThereTwiceIsOneList() {
    List<String> lines = new ArrayList<>(PageView.LABELLED_UPVOTES.page(PAPERS));
    lines.addAll(lines.subList(6, lines.size()));

    PageText read = read(lines);

    assertThat(read.rejections()).isEmpty();
    assertThat(read.observations()).hasSameSizeAs(PAPERS);
  }

  @Test
  void theSameTitleOverAnotherAbstractIsAnotherEntry() {
    List<String> lines = new ArrayList<>(PageView.UPVOTES_ABOVE.page(PAPERS.subList(0, 1)));
    lines.addAll(List.of(PAPERS.get(0).title(), PAPERS.get(1).abstractText()));

    assertThat(read(lines).observations()).hasSize(2);
  }

  @Test
  void countsArePrintedInSeveralWays() {
    List<String> lines = new ArrayList<>(List.of("Daily Papers", "Nov 25", "1,234"));
    lines.addAll(List.of("Title", PAPERS.get(0).abstractText(), "GitHub 67.2k", "1 authors"));

    Observation read = read(lines).observations().getFirst();

    assertThat(read.upvotes()).isEqualTo(1_234);
    assertThat(read.details().codeStars()).isEqualTo(67_200);
    assertThat(read.authorCount()).isEqualTo(1);
  }

  @Test
  void aNumberAboveAnAbstractIsNoTitle() {
    PageText read = read(List.of("Daily Papers", "Nov 25", "12", PAPERS.get(0).abstractText()));

    assertThat(read.observations()).isEmpty();
    assertThat(read.reasons()).containsExactly("no-title");
  }
}
