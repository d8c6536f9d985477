package org.papertide.ingest.format.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.papertide.ingest.format.ReadDump.recognise;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.papertide.ingest.format.DumpEntry;
import org.papertide.ingest.format.DumpEntry.Observation;
import org.papertide.ingest.format.DumpEntry.Rejection;
import org.papertide.ingest.format.DumpReceipt;
import org.papertide.ingest.format.ReadDump;
import org.papertide.ingest.format.Recognition.Foreign;
import org.papertide.ingest.format.Recognition.Recognised;
import org.papertide.ingest.format.Recognition.Spoiled;

class FeedFormatsTest {

  private static final AtomFormat ATOM = new AtomFormat(ReadDump.SETTINGS);
  private static final RssFormat RSS = new RssFormat(ReadDump.SETTINGS);

  private static final String ENTRY =
      """
      <entry><id>http://arxiv.org/abs/astro-ph/0601001v2</id><title>Engines
        that weave</title><published>2006-01-02T14:57:58Z</published>
      <summary>  They weave
      algebra &amp; flowers, p&lt;1.</summary>
      <category term="astro-ph" scheme="http://arxiv.org/schemas/atom"/><category term="hep-th"/>
      <arxiv:primary_category term="astro-ph"/><arxiv:journal_ref>Notes 1</arxiv:journal_ref>
      <arxiv:doi>10.1000/182</arxiv:doi><author><name>Ada Lovelace</name></author>
      <author><name>Emmy Noether</name><arxiv:affiliation>X</arxiv:affiliation></author></entry>
      """;

  private static final String ITEM =
      """
      <item><title>Weaving</title><link>https://arxiv.org/abs/2504.15921</link><description>\
      &lt;p&gt;&lt;img src="https://example.org/a.png" alt="" /&gt;&lt;/p&gt;\
      &lt;p&gt;&lt;b&gt;Authors:&lt;/b&gt; Ada Lovelace, Emmy Noether&lt;/p&gt;\
      &lt;p&gt;&lt;b&gt;Upvotes:&lt;/b&gt; 3&lt;/p&gt;\
      &lt;p&gt;&lt;b&gt;Summary:&lt;/b&gt; They weave &amp;lt;algebra&amp;gt;.&lt;/p&gt;\
      </description><guid isPermaLink="false">https://arxiv.org/abs/2504.15921</guid>\
      <pubDate>Tue, 22 Apr 2025 14:06:01 +0000</pubDate></item>
      """;

  private static String atom(String... entries) {
    return "<?xml version='1.0' encoding='UTF-8'?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\""
        + " xmlns:arxiv=\"http://arxiv.org/schemas/atom\"><id>x</id><title>arXiv Query</title>"
        + "<updated>2025-04-12T22:09:26Z</updated>"
        + String.join("", entries)
        + "</feed>";
  }

  private static String rss(String... items) {
    return "<rss version=\"2.0\"><channel><title>Daily Papers</title>"
        + "<lastBuildDate>Fri, 25 Apr 2025 10:20:25 +0000</lastBuildDate>"
        + String.join("", items)
        + "</channel></rss>";
  }

  @Test
  void anAtomEntryIsReadInFull() {
    ReadDump read = ReadDump.read(ATOM, atom(ENTRY));

    Observation paper = read.observation();
    assertThat(paper.arxivId()).isEqualTo("astro-ph/0601001");
    assertThat(paper.version()).isEqualTo(2);
    assertThat(paper.title()).isEqualTo("Engines that weave");
    assertThat(paper.abstractText()).isEqualTo("They weave algebra & flowers, p<1.");
    assertThat(paper.authors()).containsExactly("Ada Lovelace", "Emmy Noether");
    assertThat(paper.publishedOn()).isEqualTo("2006-01-02");
    assertThat(paper.details().categories()).containsExactly("astro-ph", "hep-th");
    assertThat(paper.details().journal()).isEqualTo("Notes 1");
    assertThat(paper.details().doi()).isEqualTo("10.1000/182");
    assertThat(read.timing().capturedAt()).isEqualTo("2025-04-12T22:09:26Z");
    assertThat(read.timing().feedDay()).isNull();
  }

  @Test
  void anErrorIsRejectedWithItsMessage() {
    String error =
        "<entry><id>https://arxiv.org/api/errors#x</id><title>Error</title>"
            + "<summary>incorrect id format for abc</summary></entry>";

    ReadDump read = ReadDump.read(ATOM, atom(error));

    assertThat(read.rejections()).containsExactly("entry 1: error-answer");
    assertThat(((Rejection) read.entries().getFirst()).detail())
        .contains("incorrect id format for abc");
  }

  @Test
  void anRssItemIsReadFromItsDescription() {
    ReadDump read = ReadDump.read(RSS, rss(ITEM));

    Observation paper = read.observation();
    assertThat(paper.arxivId()).isEqualTo("2504.15921");
    assertThat(paper.authors()).containsExactly("Ada Lovelace", "Emmy Noether");
    assertThat(paper.upvotes()).isEqualTo(3);
    assertThat(paper.abstractText()).isEqualTo("They weave <algebra>.");
    assertThat(paper.publishedOn()).isEqualTo("2025-04-22");
    assertThat(paper.details().thumbnail()).isEqualTo("https://example.org/a.png");
    assertThat(read.timing().feedDay()).isEqualTo("2025-04-25");
    assertThat(read.timing().capturedAt()).isEqualTo("2025-04-25T10:20:25Z");
  }

  @Test
  void aPlainDescriptionIsTheAbstract() {
    String item = "<item><title>t</title><guid>a-17</guid><description>Plain.</description></item>";

    Observation paper = ReadDump.read(RSS, rss(item)).observation();

    assertThat(paper.abstractText()).isEqualTo("Plain.");
    assertThat(paper.producerId()).isEqualTo("a-17");
  }

  @Test
  void unusableItemsAreRejectedAndTheRestGoesOn() {
    byte[] content =
        rss(
                ITEM.replace("Weaving", ""),
                ITEM.replace("Weaving", "Wea\u00ffving"),
                ITEM.replace("Weaving", "Wea\u0007ving"),
                ITEM.replace("Weaving", "x".repeat(20_000)),
                ITEM.replace("Weaving", "<i>".repeat(20) + "</i>".repeat(20)),
                "<item><title>t</title></item>",
                ITEM)
            .getBytes(StandardCharsets.ISO_8859_1);

    ReadDump read = ReadDump.read(RSS, content);

    assertThat(read.rejections())
        .containsExactly(
            "item 1: no-title",
            "item 2: broken-text",
            "item 3: broken-text",
            "item 4: entry-too-large",
            "item 5: entry-too-large",
            "item 6: no-abstract");
    assertThat(read.titles()).containsExactly("Weaving");
  }

  @Test
  void brokenXmlKeepsWhatWasReadable() {
    String cut = rss(ITEM, ITEM);

    ReadDump read = ReadDump.read(RSS, cut.substring(0, cut.length() - 100));

    assertThat(read.titles()).containsExactly("Weaving");
    assertThat(read.rejections()).containsExactly("item 2: broken-xml");
  }

  @Test
  void contentThatCannotBeReadIsNoFaultOfTheDump() {
    byte[] start = "<rss><channel><item><title>A".getBytes(StandardCharsets.UTF_8);
    InputStream content =
        new SequenceInputStream(
            new ByteArrayInputStream(start),
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw new IOException("the disk has gone");
              }

              @Override
              public int read(byte[] bytes, int offset, int length) throws IOException {
                return read();
              }
            });
    List<DumpEntry> entries = new ArrayList<>();
    DumpReceipt receipt = new DumpReceipt(null, Instant.EPOCH);
    assertThatIOException()
        .isThrownBy(() -> RSS.parse(content, receipt, entries::add))
        .withMessage("the disk has gone");
    assertThat(entries).isEmpty();
  }

  @Test
  void entitiesOfTheirOwnAreNotFollowed() {
    String external =
        "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
            + rss(ITEM.replace("Wea", "&x;"));

    assertThat(recognise(RSS, external)).isInstanceOf(Spoiled.class);
    assertThat(ReadDump.read(RSS, external).observations()).isEmpty();
    assertThat(ReadDump.read(RSS, external).rejections()).containsExactly("item 1: broken-xml");
  }

  @Test
  void feedsAreRecognisedByTheirOutermostElement() {
    assertThat(recognise(ATOM, atom())).isInstanceOf(Recognised.class);
    assertThat(recognise(RSS, rss())).isInstanceOf(Recognised.class);
    assertThat(recognise(RSS, "<?xml version='1.0'?>\n<!-- x -->\n<rss><channel>"))
        .isInstanceOf(Recognised.class);
    assertThat(recognise(RSS, atom())).isInstanceOf(Foreign.class);
    assertThat(recognise(ATOM, "<!doctype html><html>")).isInstanceOf(Foreign.class);
    assertThat(recognise(ATOM, "{}")).isInstanceOf(Foreign.class);
  }

  @Test
  void otherEncodingsAreReadAsDeclared() {
    String content =
        "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>"
            + rss(ITEM.replace("Weaving", "\u00dcber"));

    assertThat(ReadDump.read(RSS, content.getBytes(StandardCharsets.ISO_8859_1)).titles())
        .containsExactly("\u00dcber");
  }
}
