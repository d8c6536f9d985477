package org.papertide.system.dumps;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.papertide.system.dumps.Format.Written;

/// Makes one dump after the other from a seed. All of them draw from the same papers, which come
/// back with other versions, counts and spellings, from other sources and on other days, with and
/// without their ids. For one thread.
public final class DumpMaker {

  private static final List<String> SOURCES = List.of("huggingface", "mirror", "lab-7");
  private static final Instant FIRST_DAY = Instant.parse("2025-01-01T00:00:00Z");
  private static final int DAYS = 40;

  private final long seed;
  private final Random random;
  private final List<Format> formats;
  private int papers;

  public DumpMaker(long seed) {
    this.seed = seed;
    this.random = new Random(seed);
    this.formats = Formats.all();
  }

  /// A dump of a format drawn at random.
  public Dump next(int entries) {
    return next(formats.get(random.nextInt(formats.size())), entries);
  }

  /// A dump of a format.
  public Dump next(Format format, int size) {
    boolean silent = format.datesItself() && random.nextBoolean();
    Instant time = FIRST_DAY.plus(Duration.ofDays(random.nextInt(DAYS)));
    Instant capturedAt = silent ? time : time.plusSeconds(random.nextInt(3) * 3_600L);
    List<Entry> entries = new ArrayList<>();
    Set<String> texts = new HashSet<>();
    Damage before = null;
    for (int number = 1; number <= size; number++) {
      Entry entry = format.heard(saidAnew(format, texts), random);
      // The first one tells the format, so it is sound.
      entry = number > 1 && random.nextInt(60) == 0 ? damaged(entry, format, before) : entry;
      before = entry.damage();
      entries.add(entry);
    }
    Written written = format.write(entries, capturedAt, random);
    List<String> reasons = entries.stream().map(entry -> reason(entry, format)).toList();
    String source = SOURCES.get(random.nextInt(SOURCES.size()));
    return Dump.of(
        source,
        silent ? null : capturedAt,
        capturedAt,
        format.name(),
        written.bytes(),
        List.copyOf(entries),
        reasons,
        written.places(),
        null);
  }

  /// A dump that must be refused, each time another one.
  public Dump unusable() {
    Instant day = FIRST_DAY.plus(random.nextInt(DAYS), ChronoUnit.DAYS);
    String salt = Long.toHexString(random.nextLong());
    return switch (random.nextInt(4)) {
      case 0 -> unusable(day, "unknown", "Just some words " + salt, "unrecognised-format");
      case 1 ->
          unusable(day, "hugging-face-json", "[\"{'paper': " + salt + "}\"]", "strings-for-items");
      case 2 -> unusable(day, "rss", "<!DOCTYPE x><rss><a>" + salt + "</a></rss>", "document-type");
      default ->
          unusable(day, "json-lines", "{\"title\":\"Alone " + salt + "\"}", "no-usable-entry");
    };
  }

  private static Dump unusable(Instant day, String format, String content, String refusal) {
    return Dump.of(
        SOURCES.getFirst(),
        day,
        day,
        format,
        Format.utf8(content),
        List.of(),
        List.of(),
        List.of(),
        refusal);
  }

  /// What repeats a text within a dump may count once (a card that a page shows twice) or not (a
  /// line): no dump does.
  private Entry saidAnew(Format format, Set<String> texts) {
    Entry entry = said(format);
    while (!entry.withdrawn()
        && !(texts.add(String.valueOf(entry.title())) && texts.add(String.valueOf(entry.text())))) {
      entry = said(format);
    }
    return entry;
  }

  private Entry said(Format format) {
    int fresh = papers == 0 || random.nextInt(3) == 0 ? papers++ : random.nextInt(papers);
    Paper paper = Paper.of(seed, fresh);
    int version = 1 + random.nextInt(paper.texts().size());
    boolean authors = random.nextInt(4) > 0;
    Entry entry =
        new Entry(
            paper.arxivId(),
            paper.arxivId() == null ? null : Integer.valueOf(version),
            paper.producerId(),
            paper.respelt(random),
            paper.texts().get(version - 1),
            authors ? paper.authors() : List.of(),
            authors ? Integer.valueOf(paper.authors().size()) : null,
            random.nextInt(4) > 0 ? Integer.valueOf(random.nextInt(300)) : null,
            random.nextInt(4) > 0 ? Integer.valueOf(random.nextInt(3)) : null,
            paper.publishedOn(),
            false,
            null);
    boolean identified = entry.id() != null;
    if (identified && format.withdraws() && random.nextInt(40) == 0) {
      return entry.withdrawal();
    }
    return identified && random.nextInt(8) == 0 ? entry.anonymous() : entry;
  }

  /// On a page, an abstract that has lost its title would take the one of an entry before it that
  /// has lost its abstract.
  private Entry damaged(Entry entry, Format format, @Nullable Damage before) {
    List<Damage> kinds = List.copyOf(format.damages());
    Damage damage = kinds.get(random.nextInt(kinds.size()));
    boolean mended = before == Damage.NO_ABSTRACT && damage == Damage.NO_TITLE;
    boolean costly = damage == Damage.HUGE && random.nextInt(4) > 0;
    return entry.withdrawn() || mended || costly ? entry : damage.done(entry);
  }

  private static String reason(Entry entry, Format format) {
    Damage damage = entry.damage();
    return damage == null ? "" : format.reason(damage);
  }
}
