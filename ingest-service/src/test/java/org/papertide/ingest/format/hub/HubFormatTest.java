package org.papertide.ingest.format.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.papertide.ingest.format.ReadDump.recognise;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.papertide.ingest.format.DumpEntry.Observation;
import org.papertide.ingest.format.DumpEntry.Withdrawal;
import org.papertide.ingest.format.DumpReceipt;
import org.papertide.ingest.format.ReadDump;
import org.papertide.ingest.format.Recognition.Foreign;
import org.papertide.ingest.format.Recognition.Recognised;
import org.papertide.ingest.format.Recognition.Spoiled;

class HubFormatTest {

  private static final HubFormat FORMAT = new HubFormat(ReadDump.SETTINGS);

  private static final String FULL =
      """
      {"paper": {"id": "2512.00001v2",
        "authors": [{"_id": "a", "name": "Ada Lovelace", "hidden": false},
                    {"name": "Notes on", "hidden": true}, {"name": "Emmy Noether"}],
        "publishedAt": "2025-12-29T17:34:15.000Z",
        "submittedOnDailyAt": "2025-12-31T00:46:52.612Z",
        "submittedOnDailyBy": {"user": "ada", "fullname": "Ada L."},
        "title": "Engines\\nthat weave", "summary": "They weave\\nalgebra.\\n\\nAnd flowers.",
        "upvotes": 32, "projectPage": "https://example.org/", "githubStars": 8,
        "githubRepo": "javascript:alert(1)", "ai_summary": "Weaving.", "ai_keywords": ["a", "b"],
        "organization": {"name": "eng", "fullname": "Engines"},
        "mediaUrls": ["https://example.org/a.mp4"], "unknown": {"deep": [1]}},
       "publishedAt": "2025-12-30T20:00:00.000Z", "title": "Engines",
       "thumbnail": "https://example.org/a.png", "numComments": 3}""";

  private static final String OLD =
      "{\"paper\":{\"id\":\"2405.15738\",\"title\":\"Old\",\"summary\":\"An item of old.\"},"
          + "\"publishedAt\":\"2024-05-27T03:50:58.348Z\"}";

  private static ReadDump read(String content) {
    return ReadDump.read(FORMAT, content);
  }

  @Test
  void everythingThatAnItemSaysIsKept() {
    Observation paper = read("[" + FULL + "]").observation();

    assertThat(paper.arxivId()).isEqualTo("2512.00001");
    assertThat(paper.version()).isEqualTo(2);
    assertThat(paper.title()).isEqualTo("Engines that weave");
    assertThat(paper.abstractText()).isEqualTo("They weave algebra.\n\nAnd flowers.");
    assertThat(paper.authors()).containsExactly("Ada Lovelace", "Emmy Noether");
    assertThat(paper.publishedOn()).isEqualTo("2025-12-29");
    assertThat(paper.feedDay()).isEqualTo("2025-12-31");
    assertThat(paper.position()).isEqualTo(1);
    assertThat(paper.upvotes()).isEqualTo(32);
    assertThat(paper.comments()).isEqualTo(3);
    assertThat(paper.details().submittedBy()).isEqualTo("ada");
    assertThat(paper.details().organization()).isEqualTo("Engines");
    assertThat(paper.details().codeRepository()).isNull();
    assertThat(paper.details().codeStars()).isEqualTo(8);
    assertThat(paper.details().aiKeywords()).containsExactly("a", "b");
    assertThat(paper.details().media()).containsExactly("https://example.org/a.mp4");
    assertThat(paper.details().firstSeenOn()).isEqualTo("2025-12-31");
  }

  @Test
  void theDayIsTheItemsOwn() {
    assertThat(read("[" + FULL + "]").timing().feedDay()).isEqualTo("2025-12-31");
    assertThat(read("[" + FULL + "]").timing().feedDayInferred()).isFalse();
    assertThat(read("[" + OLD + "]").timing().feedDayInferred()).isTrue();
    assertThat(read("[" + OLD + "]").observation().feedDay()).isNull();
  }

  @Test
  void aDayToComeIsNotTheDumps() {
    String future = FULL.replace("2025-12-31T", "2099-12-31T");

    assertThat(read("[" + future + "]").timing().feedDay()).isEqualTo("2026-01-02");
  }

  @Test
  void aWrappedDayIsItsArray() {
    String wrapped =
        "{\"status\":\"success\",\"date\":\"2025-01-10\",\"count\":1,\"data\":[" + OLD + "]}";

    assertThat(recognise(FORMAT, wrapped)).isInstanceOf(Recognised.class);
    assertThat(read(wrapped).titles()).containsExactly("Old");
    assertThat(read(wrapped).timing().feedDay()).isEqualTo("2025-01-10");
    assertThat(read(wrapped).timing().capturedAt()).isEqualTo("2025-01-10T00:00:00Z");
  }

  @Test
  void aGivenCaptureCounts() {
    DumpReceipt given =
        new DumpReceipt(
            Instant.parse("2026-01-01T12:00:00Z"), Instant.parse("2026-01-02T00:00:00Z"));
    InputStream content =
        new ByteArrayInputStream(("[" + FULL + "]").getBytes(StandardCharsets.UTF_8));

    assertThat(ReadDump.read(FORMAT, content, given).timing().capturedAt())
        .isEqualTo("2026-01-01T12:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[\n  \"{'paper': {'id': '2412.07730', 'hidden': False}}\"]",
        "{\"status\":\"success\",\"data\":[\"{'paper': {}}\"]}"
      })
  void arraysOfPythonStringsSayWhatTheyAre(String content) {
    assertThat(recognise(FORMAT, content))
        .isInstanceOfSatisfying(
            Spoiled.class, spoiled -> assertThat(spoiled.detail()).contains("Python"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"new\nDaily Papers", "<rss>", "[{\"title\":\"x\"}]", "{\"id\":\"1\"}\n{}", "["})
  void otherTextsAreForeign(String content) {
    boolean empty = content.equals("[");
    assertThat(recognise(FORMAT, content)).isInstanceOf(empty ? Recognised.class : Foreign.class);
  }

  @Test
  void unusableItemsAreRejectedAndTheRestGoesOn() {
    String content =
        """
        [17, {"paper": null}, {"paper":{"id":2503.02130,"title":"t","summary":"s"}},
         {"paper":{"summary":"s"}}, {"paper":{"title":"t","summary":" "}},
         {"paper":{"title":"t\\u0000","summary":"s"}}, {"paper":{"title":"t\\ud800","summary":"s"}},
         {"paper":{"title":tru}}, {"deep":%s}, {"long":"%s"},
         {"paper":{"title":"%s","summary":"s"}}, %s]"""
            .formatted("[".repeat(20) + "]".repeat(20), "x".repeat(20_000), "t".repeat(1_001), OLD);

    ReadDump read = read(content);

    assertThat(read.rejections())
        .containsExactly(
            "item 1: not-an-object",
            "item 2: no-paper",
            "item 3: id-not-text",
            "item 4: no-title",
            "item 5: no-abstract",
            "item 6: broken-text",
            "item 7: broken-text",
            "item 8: broken-json",
            "item 9: entry-too-complex",
            "item 10: entry-too-large",
            "item 11: title-too-long");
    assertThat(read.titles()).containsExactly("Old");
  }

  @Test
  void bytesThatAreNotUtf8CostTheirItem() {
    byte[] content =
        ("[" + OLD.replace("of old", "of \u00ff") + "," + OLD + "]")
            .getBytes(StandardCharsets.ISO_8859_1);

    ReadDump read = ReadDump.read(FORMAT, content);

    assertThat(read.rejections()).containsExactly("item 1: broken-text");
    assertThat(read.titles()).containsExactly("Old");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ",", ", {\"paper\":{\"title\":\"", " {}]", "] trailing", ",]"})
  void aBrokenArrayKeepsWhatWasReadable(String end) {
    ReadDump read = read("[" + OLD + end);

    assertThat(read.titles()).containsExactly("Old");
    assertThat(read.rejections()).containsExactly("item 2: broken-json");
  }

  @Test
  void aWithdrawnPaperIsAWithdrawal() {
    String withdrawn = OLD.replace("\"id\"", "\"withdrawnAt\":\"2025-01-01\",\"id\"");

    assertThat(read("[" + withdrawn + "]").withdrawals())
        .containsExactly(new Withdrawal("2405.15738", null));
  }
}
