package org.papertide.ingest.format.page;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.papertide.ingest.format.BoundedLines;
import org.papertide.ingest.format.DumpEntry.Observation;
import org.papertide.ingest.format.DumpEntry.Rejection;
import org.papertide.ingest.format.DumpReceipt;

class CapturedPageTest {

  private static final String HEADER = "new\nDaily Papers\nNov 25\n\n";
  private static final String LONG = "We study papers at length. ".repeat(12);
  private static final String OTHER = "Something else is studied here. ".repeat(12);
  private static final String SHORT = "We study papers, but have little to say about them.";

  private static PageText read(String list) {
    return PageText.read((HEADER + list).getBytes(UTF_8), PageText.RECEIPT);
  }

  @Test
  void twoTitlesInARowLoseTheFirst() {
    PageText page = read("Lost\n\nKept\n\n" + LONG);

    assertThat(page.titles()).containsExactly("Kept");
    assertThat(page.rejections())
        .containsExactly(
            new Rejection("line 5", "no-abstract", "No abstract follows this title.", "Lost"));
  }

  @Test
  void twoAbstractsInARowLoseTheSecond() {
    PageText page = read("Kept\n\n" + LONG + "\n\n" + OTHER + "\n\nNext\n\n" + LONG);

    assertThat(page.titles()).containsExactly("Kept", "Next");
    assertThat(page.reasons()).containsExactly("no-title");
    assertThat(page.observations()).extracting(Observation::position).containsExactly(1, 3);
  }

  @Test
  void aShortLineAboveDetailsIsAnAbstract() {
    PageText page = read("Title\n\n" + SHORT + "\n\n  • 2 authors\n·\nJun 9\n\nNext\n\n" + LONG);

    assertThat(page.titles()).containsExactly("Title", "Next");
    assertThat(page.observations().getFirst().abstractText()).isEqualTo(SHORT);
    assertThat(page.observations().getFirst().authorCount()).isEqualTo(2);
  }

  @Test
  void aShortSentenceBetweenTitlesIsAnAbstract() {
    PageText page = read("Title\n\n" + SHORT + "\n\nNext\n\n" + LONG);

    assertThat(page.titles()).containsExactly("Title", "Next");
  }

  @Test
  void aShortSentenceAtTheEndIsAnAbstract() {
    assertThat(read("First\n\n" + LONG + "\n\nTitle\n\n" + SHORT).titles())
        .containsExactly("First", "Title");
  }

  @Test
  void aTitleWhoseShortNeighbourHasTheAbstractIsLost() {
    PageText page = read("Lost\n\nKept\n\n" + SHORT + "\n\n  • 2 authors\n·\nJun 9");

    assertThat(page.titles()).containsExactly("Kept");
    assertThat(page.reasons()).containsExactly("no-abstract");
  }

  @Test
  void detailsOfALostEntryStayWithIt() {
    PageText page =
        read(
            "Title\n\n" + LONG + "\n\nLost\n\n  • 9 authors\n·\nMay 1, 2020 7\n\nNext\n\n" + OTHER);

    assertThat(page.titles()).containsExactly("Title", "Next");
    assertThat(page.reasons()).containsExactly("no-abstract");
    assertThat(page.observations())
        .allSatisfy(one -> assertThat(one.authorCount()).isNull())
        .allSatisfy(one -> assertThat(one.publishedOn()).isNull());
  }

  @Test
  void anOrganisationInPlaceOfTheAuthorsLeavesTheirCountUnknown() {
    PageText page = read("Title\n\n" + LONG + "\n\nAcme Research\n·\nJun 9 3\n\nNext\n\n" + OTHER);

    assertThat(page.titles()).containsExactly("Title", "Next");
    Observation first = page.observations().getFirst();
    assertThat(first.authorCount()).isNull();
    assertThat(first.comments()).isEqualTo(3);
  }

  @Test
  void oneAuthorIsCounted() {
    PageText page = read("Title\n\n" + LONG + "\n\n  • 1 authors\n·\nJun 9, 2019");

    assertThat(page.observations().getFirst().authorCount()).isEqualTo(1);
  }

  @Test
  void aNumberAtTheStartBelongsToTheTitle() {
    assertThat(read("2 OLMo 2 Furious\n\n" + LONG).titles()).containsExactly("2 OLMo 2 Furious");
  }

  @Test
  void textStaysAsCaptured() {
    String text = "ell_1  and sourcecitations, naïve → 1920times1080 ".repeat(8);

    Observation observation = read("  A  Title \n\n\t" + text + " \r\n").observations().getFirst();

    assertThat(observation.title()).isEqualTo("A  Title");
    assertThat(observation.abstractText()).isEqualTo(text.strip());
  }

  @Test
  void bytesThatAreNotUtf8CostTheirEntryAlone() {
    String list = "Bad \u00E9\n\n" + LONG + "\n\nGood\n\n" + OTHER + "\n\nWorse\n\n\u00FF" + LONG;

    PageText page = PageText.read((HEADER + list).getBytes(ISO_8859_1), PageText.RECEIPT);

    assertThat(page.titles()).containsExactly("Good");
    assertThat(page.reasons()).containsExactly("broken-text", "broken-text");
  }

  @Test
  void theNulCharacterCostsItsEntryAlone() {
    PageText page = read("Bad\0\n\n" + LONG + "\n\nGood\n\n" + OTHER);

    assertThat(page.titles()).containsExactly("Good");
    assertThat(page.reasons()).containsExactly("broken-text");
    assertThat(page.rejections().getFirst().text()).isEqualTo("Bad\uFFFD");
  }

  @Test
  void anAbstractMayHave50000CharactersAndNoMore() {
    // Each of these characters takes two places in a Java string and four bytes in UTF-8.
    String longest = "𝔸".repeat(50_000);

    PageText page =
        read("Fits\n\n" + longest + "\n\nDoes not\n\n" + longest + "𝔸\n\nNext\n\n" + LONG);

    assertThat(page.titles()).containsExactly("Fits", "Next");
    assertThat(page.reasons()).containsExactly("abstract-too-long");
  }

  @Test
  void aLineBeyondAllBoundsCostsItsEntryAlone() {
    String endless = "x".repeat(BoundedLines.MAX_BYTES * 3);

    PageText page = read("Title\n\n" + endless + "\n\nNext\n\n" + LONG);

    assertThat(page.titles()).containsExactly("Next");
    assertThat(page.reasons()).containsExactly("abstract-too-long");
  }

  @Test
  void theTextOfARejectionIsCut() {
    PageText page = read(LONG + OTHER);

    assertThat(page.reasons()).containsExactly("no-title");
    assertThat(page.rejections().getFirst().text()).hasSize(Rejection.MAX_TEXT);
  }

  @Test
  void withoutADayOfItsOwnThePageIsOfTheDayItWasReceived() {
    PageText page = PageText.read("Daily Papers", "Subscribe", "", "Title", "", LONG);

    assertThat(page.timing().feedDay()).isEqualTo("2026-01-02");
    assertThat(page.timing().feedDayInferred()).isTrue();
  }

  @Test
  void thePagesDayLooksBackFromTheDayAfterReceipt() {
    assertThat(PageText.read("new", "Daily Papers", "Jan 3").timing().feedDay())
        .isEqualTo("2026-01-03");
    assertThat(PageText.read("new", "Daily Papers", "Jan 4").timing().feedDay())
        .isEqualTo("2025-01-04");
  }

  @Test
  void aGivenCaptureTimeFixesTheYear() {
    DumpReceipt receipt =
        new DumpReceipt(
            Instant.parse("2024-12-01T10:00:00Z"), Instant.parse("2026-01-02T00:00:00Z"));
    byte[] content = (HEADER + "Title\n\n" + LONG + "\n\n  • 2 authors\n·\nDec 2").getBytes(UTF_8);

    PageText page = PageText.read(content, receipt);

    assertThat(page.timing().capturedAt()).isEqualTo("2024-12-01T10:00:00Z");
    assertThat(page.timing().feedDay()).isEqualTo("2024-11-25");
    assertThat(page.timing().feedDayInferred()).isFalse();
    assertThat(page.observations().getFirst().publishedOn()).isEqualTo("2023-12-02");
    assertThat(page.observations().getFirst().publishedOnInferred()).isTrue();
  }
}
