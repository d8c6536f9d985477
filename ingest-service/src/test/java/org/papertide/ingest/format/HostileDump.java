package org.papertide.ingest.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import org.papertide.ingest.format.feed.AtomFormat;
import org.papertide.ingest.format.feed.RssFormat;
import org.papertide.ingest.format.html.HtmlFormat;
import org.papertide.ingest.format.hub.HubFormat;
import org.papertide.ingest.format.lines.JsonLinesFormat;
import org.papertide.ingest.format.own.OwnFormat;
import org.papertide.ingest.format.page.CapturedPageFormat;

/// Dumps without end that aim at the memory. Run as a process of its own with a small heap.
record HostileDump(String name, DumpFormat format, String start, IntFunction<String> part) {

  private static final List<HostileDump> ALL =
      List.of(
          new HostileDump(
              "PAGE_OF_ONE_LINE",
              new CapturedPageFormat(),
              "Daily Papers\nNov 25\n",
              at -> "tides "),
          new HostileDump(
              "PAGE_OF_TITLES",
              new CapturedPageFormat(),
              "Daily Papers\nNov 25\n",
              at -> "Title " + at + "\n"),
          new HostileDump(
              "PAGE_OF_PAPERS",
              new CapturedPageFormat(),
              "Daily Papers\n",
              at -> "Title " + at + "\n" + "x".repeat(200) + at + ".\n12\n"),
          new HostileDump("HTML_VALUE", html(), "<html><a x=\"", at -> "&quot;{"),
          new HostileDump("HTML_NAME", html(), "<html><a ", at -> "name"),
          new HostileDump("HTML_TAGS", html(), "<html>", at -> "<t" + at + " a" + at + "=b>"),
          new HostileDump("HTML_COMMENT", html(), "<html><!--", at -> "- ->"),
          new HostileDump("HTML_ENTITY", html(), "<html><a data-props='{", at -> "&amp"),
          new HostileDump(
              "HTML_STRING", html(), "<html><a data-props='{\"dailyPapers\":[\"", at -> "text "),
          new HostileDump(
              "HTML_PROPERTIES",
              html(),
              "<html><a data-props='{\"a\":1",
              at -> ",\"p" + at + "\":\"v\""),
          new HostileDump("JSON_STRING", hub(), "[{\"paper\":\"", at -> "text "),
          new HostileDump("JSON_DEPTH", hub(), "[", at -> "[{\"a\":"),
          new HostileDump("JSON_NAMES", hub(), "[", at -> "{\"n" + at + "\":1},"),
          new HostileDump("JSON_PROPERTIES", hub(), "{\"a\":1", at -> ",\"p" + at + "\":\"v\""),
          new HostileDump("JSON_WORD", hub(), "[", at -> "9999"),
          new HostileDump(
              "LINES_OF_ONE",
              new JsonLinesFormat(ReadDump.USUAL_SETTINGS),
              "{\"title\":\"",
              at -> "text "),
          new HostileDump(
              "LINES_OF_NAMES",
              new JsonLinesFormat(ReadDump.USUAL_SETTINGS),
              "{}\n",
              at -> "{\"n" + at + "\":{}}\n"),
          new HostileDump(
              "OWN_NAMES",
              new OwnFormat(ReadDump.USUAL_SETTINGS),
              "[{}",
              at -> ",{\"n" + at + "\":1}"),
          new HostileDump("XML_ELEMENT_NAMES", rss(), "<rss>", at -> "<e" + at + "/>"),
          new HostileDump(
              "XML_NAMES_IN_ENTRIES",
              rss(),
              "<rss>",
              at -> "<item><e" + at + " a" + at + "=''/></item>"),
          new HostileDump("XML_LONG_NAME", rss(), "<rss><", at -> "name"),
          new HostileDump(
              "XML_ATTRIBUTES", rss(), "<rss><a", at -> " a" + at + "='" + "v".repeat(1_000) + "'"),
          new HostileDump("XML_ATTRIBUTE", rss(), "<rss><a b='", at -> "value"),
          new HostileDump(
              "XML_NAMESPACES", rss(), "<rss>", at -> "<a xmlns:p" + at + "='u" + at + "'/>"),
          new HostileDump(
              "XML_LONG_NAMESPACES",
              rss(),
              "<rss>",
              at -> "<a xmlns:p='" + at + "u".repeat(100_000) + "'/>"),
          new HostileDump(
              "XML_NAMESPACES_IN_DEPTH",
              rss(),
              "<rss>",
              at -> "<a xmlns:p='" + "u".repeat(100_000) + "'>"),
          new HostileDump("XML_INSTRUCTIONS", rss(), "<rss>", at -> "<?p" + at + " x?>"),
          new HostileDump("XML_COMMENT", rss(), "<rss><!--", at -> "words "),
          new HostileDump("XML_DEPTH", rss(), "<rss>", at -> "<a>"),
          new HostileDump("XML_TEXT", rss(), "<rss><a>", at -> "words "),
          new HostileDump("XML_TEXT_OF_ENTRY", rss(), "<rss><item><title>", at -> "words "),
          new HostileDump(
              "XML_SECTION_OF_ENTRY", rss(), "<rss><item><title><![CDATA[", at -> "words "),
          new HostileDump(
              "XML_DEPTH_OF_ENTRY",
              new AtomFormat(ReadDump.USUAL_SETTINGS),
              "<feed>",
              at -> "<entry>" + "<a>".repeat(200)));

  private static DumpFormat html() {
    return new HtmlFormat(ReadDump.USUAL_SETTINGS);
  }

  private static DumpFormat hub() {
    return new HubFormat(ReadDump.USUAL_SETTINGS);
  }

  private static DumpFormat rss() {
    return new RssFormat(ReadDump.USUAL_SETTINGS);
  }

  /// Reads each of them, and says how long that took.
  ///
  /// @param arguments how many megabytes of each; then the names of some, else all are read
  public static void main(String[] arguments) throws IOException {
    List<String> names = List.of(arguments).subList(1, arguments.length);
    for (HostileDump dump : ALL) {
      if (!names.isEmpty() && !names.contains(dump.name())) {
        continue;
      }
      long start = System.nanoTime();
      AtomicLong entries = new AtomicLong();
      long bytes = Long.parseLong(arguments[0]) << 20;
      dump.format()
          .parse(dump.content(bytes), ReadDump.RECEIPT, entry -> entries.incrementAndGet());
      System.out.printf(
          "%s: %d entries in %d ms%n",
          dump, entries.get(), (System.nanoTime() - start) / 1_000_000);
    }
    System.out.println("all read");
  }

  private InputStream content(long bytes) {
    return new InputStream() {
      private byte[] now = start.getBytes(StandardCharsets.UTF_8);
      private int taken;
      private int parts;
      private long left = bytes;

      @Override
      public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
      }

      @Override
      public int read(byte[] target, int offset, int length) {
        if (left <= 0) {
          return -1;
        }
        if (taken == now.length) {
          now = more();
          taken = 0;
        }
        int count = Math.min(length, now.length - taken);
        System.arraycopy(now, taken, target, offset, count);
        taken += count;
        left -= count;
        return count;
      }

      private byte[] more() {
        StringBuilder more = new StringBuilder();
        while (more.length() < 8_192) {
          more.append(part.apply(parts++));
        }
        return more.toString().getBytes(StandardCharsets.UTF_8);
      }
    };
  }
}
