package org.papertide.ingest.format.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.papertide.ingest.format.ReadDump.recognise;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.papertide.ingest.format.DumpEntry.Rejection;
import org.papertide.ingest.format.ReadDump;
import org.papertide.ingest.format.Recognition.Foreign;
import org.papertide.ingest.format.Recognition.Recognised;
import org.papertide.ingest.format.hub.HubFormat;

class HtmlFormatTest {

  private static final HtmlFormat FORMAT = new HtmlFormat(ReadDump.SETTINGS);

  private static final String ITEMS =
      """
      [{"paper":{"id":"2512.00001","title":"Tides & <waves>","summary":"\\"Quoted\\", it's naïve.",
        "submittedOnDailyAt":"2025-12-31T00:46:52.612Z","upvotes":7},"numComments":1},
       {"paper":{"id":"2512.00002","title":"Second","summary":"Says &quot; and &amp; itself.",
        "submittedOnDailyAt":"2025-12-31T00:50:00.000Z"},"numComments":0}]\
      """;

  private static ReadDump read(String page) {
    return ReadDump.read(FORMAT, page);
  }

  /// As browsers and servers write a text into an attribute in double quotes.
  private static String escaped(String json) {
    return json.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
  }

  private static String page(String body) {
    return "<!doctype html>\n<html class=\"\">\n<head><title>Daily Papers</title></head>\n<body>"
        + body
        + "</body></html>\n";
  }

  private static String element(String json) {
    return "<div class=\"contents\" data-target=\"DailyPapers\" data-props=\"%s\"><p>x</p></div>"
        .formatted(escaped(json));
  }

  private static String props() {
    return "{\"dateString\":\"2025-12-31\",\"dailyPapers\":%s,\"isTrending\":false}"
        .formatted(ITEMS);
  }

  private static void isTheListing(ReadDump read) {
    ReadDump answer = ReadDump.read(new HubFormat(ReadDump.SETTINGS), ITEMS);
    assertThat(read.entries()).isEqualTo(answer.entries());
    assertThat(read.timing()).isEqualTo(answer.timing());
    assertThat(read.observation().title()).isEqualTo("Tides & <waves>");
    assertThat(read.observations().getLast().abstractText())
        .isEqualTo("Says &quot; and &amp; itself.");
  }

  @Test
  void theListingIsThatOfTheApi() {
    isTheListing(read(page(element(props()))));
  }

  @Test
  void anyHtmlWillDo() {
    String single = props().replace("&", "&amp;").replace("'", "&apos;");
    List<String> bodies =
        List.of(
            "<DIV DATA-TARGET='DailyPapers' DATA-PROPS='" + single + "'/>",
            "<div data-props=\"" + escaped(props()) + "\" data-target=\"DailyPapers\">",
            "<div hidden data-target = DailyPapers\ndata-props = \"" + escaped(props()) + "\">",
            element(props()).replace("&quot;", "&#34;").replace("&amp;", "&#x26;"),
            element(props()).replace("&quot;", "&#X22;").replace("naïve", "na&iuml;ve"));

    for (String body : bodies) {
      isTheListing(read(page(body)));
      isTheListing(read("\uFEFF" + page(body).replace("\n", "\r\n")));
    }
  }

  @Test
  void whatOnlyLooksLikeTheElementIsPassedOver() {
    String other = element(props().replace("Second", "Wrong"));
    String before =
        "<!--"
            + other
            + "--><!--><script>"
            + other
            + "</script><style>"
            + other
            + "</style>"
            + "<i title='"
            + other.replace("'", "&#39;")
            + "'>1 < 2 & 3</i>"
            + other.replace("DailyPapers\"", "OtherPapers\"")
            + element("{\"query\":{\"dailyPapers\":" + ITEMS + "}}")
            + element("no JSON");

    isTheListing(read(page(before + element(props()) + other)));
  }

  @Test
  void theDayOfItemsThatDoNotSayIsThatOfThePage() {
    String undated = props().replaceAll("submittedOnDailyAt\":\"[^\"]+", "x\":\"");

    assertThat(read(page(element(undated))).timing().feedDay()).isEqualTo("2025-12-31");
    assertThat(read(page(element(undated))).timing().feedDayInferred()).isFalse();
    String worded = undated.replace("2025-12-31", "December 31");
    assertThat(read(page(element(worded))).timing().feedDay()).isEqualTo("2026-01-02");
    assertThat(read(page(element(worded))).timing().feedDayInferred()).isTrue();
  }

  @Test
  void aPageWithoutTheElementSaysWhatWasLookedFor() {
    ReadDump read = read(page("<div data-target=\"DailyPapers\" data-props=\"{}\">"));

    assertThat(read.rejections()).containsExactly("page: no-paper-list");
    Rejection rejection = (Rejection) read.entries().getFirst();
    assertThat(rejection.detail()).contains("data-target=\"DailyPapers\"").contains("dailyPapers");
  }

  @Test
  void behindAThousandOtherElementsNoListIsLookedFor() {
    String others = element("{}").repeat(999);

    isTheListing(read(page(others + element(props()))));
    assertThat(read(page(others + element("{}") + element(props()))).rejections())
        .containsExactly("page: no-paper-list");
  }

  @Test
  void anEmptyListHasNoEntries() {
    assertThat(read(page(element("{\"dailyPapers\":[]}"))).entries()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"submittedOn", "Second", "Says &amp;qu"})
  void aPageThatBreaksOffKeepsWhatWasReadable(String where) {
    String whole = page(element(props()));

    ReadDump read = read(whole.substring(0, whole.lastIndexOf(where) + where.length()));

    assertThat(read.titles()).containsExactly("Tides & <waves>");
    assertThat(read.rejections()).containsExactly("item 2: broken-json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE html>\n<!-- saved from url=(0026)https://huggingface.co/papers -->\n<html>",
        "\n <HTML lang=en>",
        "<?xml version=\"1.0\"?><!doctype HTML PUBLIC \"x\">"
      })
  void htmlIsKnownByItsBeginning(String start) {
    assertThat(recognise(FORMAT, start)).isInstanceOf(Recognised.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"new\nDaily Papers <html>", "<rss>", "<htmlx>", "<!-- <html> ", "{}"})
  void otherTextsAreForeign(String start) {
    assertThat(recognise(FORMAT, start)).isInstanceOf(Foreign.class);
  }
}
