package org.papertide.system.dumps.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.papertide.system.dumps.Damage;
import org.papertide.system.dumps.Entry;
import org.papertide.system.dumps.Entry.Field;
import org.papertide.system.dumps.Format;

/// JSON Lines with the keys of arXiv's metadata snapshot.
public final class LinesFormat implements Format {

  @Override
  public String name() {
    return "json-lines";
  }

  @Override
  public Set<Field> tells() {
    return EnumSet.of(
        Field.ID, Field.VERSION, Field.AUTHORS, Field.AUTHOR_COUNT, Field.PUBLISHED_ON);
  }

  @Override
  public Set<Damage> damages() {
    return JsonEntry.DAMAGES;
  }

  @Override
  public boolean withdraws() {
    return false;
  }

  @Override
  public boolean datesItself() {
    return false;
  }

  /// The versions say when the first one was published.
  @Override
  public Entry heard(Entry entry, Random random) {
    Set<Field> fields = tells();
    if (entry.version() == null) {
      fields.remove(Field.PUBLISHED_ON);
    }
    return entry.limitedTo(fields);
  }

  @Override
  public Written write(List<Entry> entries, Instant capturedAt, Random random) {
    return JsonDump.lines(entries.stream().map(entry -> line(entry, random)).toList(), random);
  }

  private static byte[] line(Entry entry, Random random) {
    ObjectNode line = JsonEntry.JSON.createObjectNode();
    if (entry.id() != null) {
      line.put("id", entry.id());
    }
    line.put("submitter", "Ada Lovelace");
    if (!entry.authors().isEmpty()) {
      line.put("authors", JsonEntry.listed(entry.authors()));
    }
    if (entry.title() != null) {
      line.put("title", entry.title());
    }
    line.put("categories", "cs.LG stat.ML");
    if (entry.text() != null) {
      line.put("abstract", "  " + JsonEntry.wrapped(entry.text(), random) + "\n");
    }
    if (entry.version() != null && entry.publishedOn() != null) {
      String first =
          DateTimeFormatter.RFC_1123_DATE_TIME.format(
              entry.publishedOn().atTime(12, 0).atOffset(ZoneOffset.UTC));
      for (int version = 1; version <= entry.version(); version++) {
        line.withArray("versions").addObject().put("version", "v" + version).put("created", first);
      }
    }
    line.put("update_date", "2025-03-17");
    return JsonEntry.bytes(entry, line, line, "id");
  }
}
