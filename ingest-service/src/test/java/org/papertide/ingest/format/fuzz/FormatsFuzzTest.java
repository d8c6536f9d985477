package org.papertide.ingest.format.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.papertide.ingest.format.AllFormats;
import org.papertide.ingest.format.DumpEntry;
import org.papertide.ingest.format.DumpEntry.Observation;
import org.papertide.ingest.format.DumpEntry.Rejection;
import org.papertide.ingest.format.DumpEntry.Withdrawal;
import org.papertide.ingest.format.DumpFormat;
import org.papertide.ingest.format.DumpFormats.Detection;
import org.papertide.ingest.format.DumpHead;
import org.papertide.ingest.format.ReadDump;
import org.papertide.ingest.format.entry.EntrySettings;
import org.papertide.ingest.format.entry.link.AbstractLinks;
import org.papertide.ingest.format.feed.AtomFormat;
import org.papertide.ingest.format.feed.RssFormat;
import org.papertide.ingest.format.html.HtmlFormat;
import org.papertide.ingest.format.hub.HubFormat;
import org.papertide.ingest.format.lines.JsonLinesFormat;
import org.papertide.ingest.format.oai.OaiFormat;
import org.papertide.ingest.format.own.OwnFormat;
import org.papertide.ingest.format.page.CapturedPageFormat;

/// Whatever bytes come, a dump is refused or gives entries that can be published, the same ones
/// each time. As a test it reads the inputs that lie beside it; with `JAZZER_FUZZ=1` it looks for
/// new ones.
class FormatsFuzzTest {

  /// So narrow that inputs of a few kilobytes go beyond them.
  private static final EntrySettings SETTINGS = new ReadDump.Bounds(2 * 1024, 16);

  @FuzzTest
  void detection(byte[] content) throws IOException {
    DumpHead head = DumpHead.of(new ByteArrayInputStream(content));
    switch (AllFormats.FORMATS.detect(head)) {
      case Detection.Usable usable -> holds(usable.format(), content);
      case Detection.Unusable unusable -> assertThat(unusable.detail()).isNotBlank();
    }
  }

  @FuzzTest
  void capturedPage(byte[] content) {
    holds(new CapturedPageFormat(), content);
  }

  @FuzzTest
  void savedPage(byte[] content) {
    holds(new HtmlFormat(SETTINGS), content);
  }

  @FuzzTest
  void huggingFaceJson(byte[] content) {
    holds(new HubFormat(SETTINGS), content);
  }

  @FuzzTest
  void jsonLines(byte[] content) {
    holds(new JsonLinesFormat(SETTINGS), content);
  }

  @FuzzTest
  void papertideJson(byte[] content) {
    holds(new OwnFormat(SETTINGS), content);
  }

  @FuzzTest
  void rss(byte[] content) {
    holds(new RssFormat(SETTINGS), content);
  }

  @FuzzTest
  void atom(byte[] content) {
    holds(new AtomFormat(SETTINGS), content);
  }

  @FuzzTest
  void oai(byte[] content) {
    holds(new OaiFormat(SETTINGS), content);
  }

  private static void holds(DumpFormat format, byte[] content) {
    ReadDump read = ReadDump.read(format, content);
    assertThat(read.timing().capturedAt()).isNotNull();
    // An entry has two bytes at least; a place where a dump breaks is one more.
    assertThat(read.entries()).hasSizeLessThanOrEqualTo(content.length / 2 + 2);
    read.entries().forEach(FormatsFuzzTest::holds);
    assertThat(ReadDump.read(format, content)).isEqualTo(read);
  }

  private static void holds(DumpEntry entry) {
    switch (entry) {
      case Observation one -> {
        isText(one.title(), Observation.MAX_TITLE);
        isText(one.abstractText(), Observation.MAX_ABSTRACT);
        one.authors().forEach(author -> isText(author, Integer.MAX_VALUE));
        AbstractLinks links = AbstractLinks.of(one.abstractText());
        isLink(links.codeRepository());
        isLink(links.projectPage());
        isLink(one.details().thumbnail());
        assertThat(one.position() == null || one.position() > 0).isTrue();
        assertThat(one.upvotes() == null || one.upvotes() >= 0).isTrue();
      }
      case Withdrawal one -> assertThat(one.arxivId() != null || one.producerId() != null).isTrue();
      case Rejection one -> {
        assertThat(one.reason()).matches("[a-z][a-z0-9-]*");
        assertThat(one.place()).isNotBlank();
        assertThat(one.detail()).isNotBlank();
      }
    }
  }

  private static void isText(String text, int longest) {
    assertThat(text).isNotBlank().doesNotContain("\0");
    assertThat(text.codePointCount(0, text.length())).isLessThanOrEqualTo(longest);
    assertThat(text.codePoints().anyMatch(one -> Character.getType(one) == Character.SURROGATE))
        .isFalse();
  }

  private static void isLink(String link) {
    if (link != null) {
      assertThat(link).matches("https?://\\S+");
    }
  }
}
