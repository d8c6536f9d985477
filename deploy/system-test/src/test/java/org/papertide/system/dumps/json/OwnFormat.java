package org.papertide.system.dumps.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.papertide.system.dumps.Damage;
import org.papertide.system.dumps.Entry;
import org.papertide.system.dumps.Entry.Field;
import org.papertide.system.dumps.Format;

/// Papertide's own JSON.
///
/// @param array whether the entries stand in an array, rather than on lines
public record OwnFormat(boolean array) implements Format {

  @Override
  public String name() {
    return "papertide-json";
  }

  @Override
  public Set<Field> tells() {
    return EnumSet.allOf(Field.class);
  }

  @Override
  public Set<Damage> damages() {
    return EnumSet.allOf(Damage.class);
  }

  @Override
  public String reason(Damage damage) {
    return damage == Damage.ID_NOT_TEXT ? "invalid-property" : damage.reason();
  }

  @Override
  public boolean withdraws() {
    return true;
  }

  @Override
  public boolean datesItself() {
    return false;
  }

  @Override
  public Written write(List<Entry> entries, Instant capturedAt, Random random) {
    List<byte[]> written = entries.stream().map(entry -> entry(entry, random)).toList();
    return array ? JsonDump.array("", written, "") : JsonDump.lines(written, random);
  }

  private static byte[] entry(Entry entry, Random random) {
    ObjectNode own = JsonEntry.JSON.createObjectNode();
    if (entry.arxivId() != null) {
      own.put(random.nextBoolean() ? "id" : "arxivId", entry.arxivId());
    } else if (entry.producerId() != null) {
      own.put(random.nextBoolean() ? "id" : "producerId", entry.producerId());
    }
    if (entry.version() != null) {
      own.put("version", entry.version());
    }
    if (entry.title() != null) {
      own.put("title", entry.title());
    }
    if (entry.text() != null) {
      own.put("abstract", JsonEntry.wrapped(entry.text(), random));
    }
    entry.authors().forEach(author -> own.withArray("authors").add(author));
    if (entry.upvotes() != null) {
      own.put("upvotes", entry.upvotes());
    }
    if (entry.comments() != null) {
      own.put("comments", entry.comments());
    }
    if (entry.publishedOn() != null) {
      own.put("publishedOn", entry.publishedOn().toString());
    }
    if (entry.withdrawn()) {
      own.put("withdrawn", true);
    }
    return JsonEntry.bytes(entry, own, own, "id");
  }
}
