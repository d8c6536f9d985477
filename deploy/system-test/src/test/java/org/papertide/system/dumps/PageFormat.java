package org.papertide.system.dumps;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.papertide.system.dumps.Entry.Field;

/// The text of a captured page, with and without authors and dates, byte order mark and carriage
/// returns.
final class PageFormat implements Format {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMM d", Locale.ENGLISH);
  private static final DateTimeFormatter FULL_DAY =
      DateTimeFormatter.ofPattern("MMM d, yyyy", Locale.ENGLISH);

  @Override
  public String name() {
    return "captured-page";
  }

  @Override
  public Set<Field> tells() {
    return EnumSet.of(Field.AUTHOR_COUNT, Field.COMMENTS, Field.PUBLISHED_ON);
  }

  @Override
  public Set<Damage> damages() {
    return EnumSet.of(
        Damage.BAD_UTF8,
        Damage.NUL,
        Damage.LONE_SURROGATE,
        Damage.NO_TITLE,
        Damage.NO_ABSTRACT,
        Damage.ABSTRACT_TOO_LONG);
  }

  @Override
  public boolean withdraws() {
    return false;
  }

  @Override
  public boolean datesItself() {
    return false;
  }

  /// Where there is a date, its comments are known, be they none.
  @Override
  public Entry heard(Entry entry, Random random) {
    boolean details =
        entry.authorCount() != null && entry.comments() != null && entry.publishedOn() != null;
    return entry.limitedTo(details ? tells() : Set.of());
  }

  @Override
  public Written write(List<Entry> entries, Instant capturedAt, Random random) {
    LocalDate day = LocalDate.ofInstant(capturedAt, ZoneOffset.UTC);
    Page page = new Page(random.nextBoolean() ? "\r\n" : "\n");
    page.bytes.writeBytes(Format.utf8(random.nextBoolean() ? "\uFEFF" : ""));
    if (random.nextBoolean()) {
      page.lines("new", "Get trending papers in your email inbox!", "Subscribe");
    }
    page.lines("Daily Papers", "", "byAK and the research community", "", DAY.format(day));
    List<String> places = new ArrayList<>();
    for (Entry entry : entries) {
      page.line("");
      places.add("line " + page.next);
      write(entry, page);
    }
    return new Written(page.bytes.toByteArray(), places);
  }

  private static void write(Entry entry, Page page) {
    Damage damage = Objects.requireNonNullElse(entry.damage(), Damage.BAD_UTF8);
    if (entry.title() != null) {
      page.line(damage.bytes(entry.title()));
      page.line("");
    }
    if (entry.text() != null) {
      page.line(entry.text());
    }
    if (entry.damage() == null && entry.publishedOn() != null) {
      page.lines("", "  • " + entry.authorCount() + " authors", "·");
      String comments = Objects.equals(entry.comments(), 0) ? "" : " " + entry.comments();
      page.line(FULL_DAY.format(entry.publishedOn()) + comments);
    }
  }

  private static final class Page {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final String end;
    private int next = 1;

    Page(String end) {
      this.end = end;
    }

    void lines(String... lines) {
      for (String line : lines) {
        line(line);
      }
    }

    void line(String line) {
      line(Format.utf8(line));
    }

    void line(byte[] line) {
      bytes.writeBytes(line);
      bytes.writeBytes(Format.utf8(end));
      next++;
    }
  }
}
