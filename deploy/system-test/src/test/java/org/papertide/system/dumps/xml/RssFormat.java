package org.papertide.system.dumps.xml;

import static org.papertide.system.dumps.xml.Xml.element;
import static org.papertide.system.dumps.xml.Xml.escaped;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.papertide.system.dumps.Damage;
import org.papertide.system.dumps.Entry;
import org.papertide.system.dumps.Entry.Field;
import org.papertide.system.dumps.Format;

/// RSS 2.0 with authors, upvotes and abstract in the HTML of each description.
public final class RssFormat implements Format {

  @Override
  public String name() {
    return "rss";
  }

  @Override
  public Set<Field> tells() {
    return EnumSet.of(
        Field.ID, Field.AUTHORS, Field.AUTHOR_COUNT, Field.UPVOTES, Field.PUBLISHED_ON);
  }

  @Override
  public Set<Damage> damages() {
    return Xml.DAMAGES;
  }

  @Override
  public String reason(Damage damage) {
    return Xml.reason(damage);
  }

  @Override
  public boolean withdraws() {
    return false;
  }

  @Override
  public boolean datesItself() {
    return true;
  }

  @Override
  public Written write(List<Entry> entries, Instant capturedAt, Random random) {
    String before =
        "<rss version=\"2.0\"><channel><title>Daily</title>"
            + element("lastBuildDate", date(capturedAt));
    return Xml.dump(before, "item", entries, RssFormat::inside, "</channel></rss>");
  }

  private static String inside(Entry entry) {
    String link =
        entry.arxivId() == null ? null : "https://huggingface.co/papers/" + entry.arxivId();
    return element("title", entry.title())
        + element("link", link)
        + element("guid", link == null ? entry.producerId() : link)
        + element("pubDate", published(entry))
        + element("description", description(entry));
  }

  private static @Nullable String description(Entry entry) {
    if (entry.text() == null) {
      return null;
    }
    String authors =
        entry.authors().isEmpty() ? "" : named("Authors", String.join(", ", entry.authors()));
    String upvotes = entry.upvotes() == null ? "" : named("Upvotes", entry.upvotes().toString());
    return authors + upvotes + named("Summary", entry.text());
  }

  private static String named(String name, String text) {
    return "<p><b>" + name + ":</b> " + escaped(text) + "</p>";
  }

  private static @Nullable String published(Entry entry) {
    return entry.publishedOn() == null
        ? null
        : date(entry.publishedOn().atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC));
  }

  private static String date(Instant instant) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC));
  }
}
