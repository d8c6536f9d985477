package org.papertide.system.dumps.xml;

import static org.papertide.system.dumps.xml.Xml.element;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.papertide.system.dumps.Damage;
import org.papertide.system.dumps.Entry;
import org.papertide.system.dumps.Entry.Field;
import org.papertide.system.dumps.Format;

/// What arXiv's API answers.
public final class AtomFormat implements Format {

  @Override
  public String name() {
    return "atom";
  }

  @Override
  public Set<Field> tells() {
    return EnumSet.of(
        Field.ID, Field.VERSION, Field.AUTHORS, Field.AUTHOR_COUNT, Field.PUBLISHED_ON);
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
        "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>query</title>"
            + element("updated", capturedAt);
    return Xml.dump(before, "entry", entries, AtomFormat::inside, "</feed>");
  }

  private static String inside(Entry entry) {
    String version = entry.version() == null ? "" : "v" + entry.version();
    String id =
        entry.arxivId() == null
            ? entry.producerId()
            : "http://arxiv.org/abs/" + entry.arxivId() + version;
    String published = entry.publishedOn() == null ? null : entry.publishedOn() + "T12:00:00Z";
    return element("id", id)
        + element("published", published)
        + element("title", entry.title())
        + element("summary", entry.text())
        + entry.authors().stream()
            .map(author -> "<author>" + element("name", author) + "</author>")
            .collect(Collectors.joining());
  }
}
