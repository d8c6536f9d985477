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

/// A day of the Hugging Face API.
public final class HubFormat implements Format {

  @Override
  public String name() {
    return "hugging-face-json";
  }

  @Override
  public Set<Field> tells() {
    return EnumSet.complementOf(EnumSet.of(Field.VERSION));
  }

  @Override
  public Set<Damage> damages() {
    return EnumSet.allOf(Damage.class);
  }

  @Override
  public boolean withdraws() {
    return true;
  }

  @Override
  public boolean datesItself() {
    return true;
  }

  @Override
  public Written write(List<Entry> entries, Instant capturedAt, Random random) {
    List<byte[]> items =
        entries.stream().map(entry -> item(entry, capturedAt.toString(), random)).toList();
    return random.nextBoolean()
        ? JsonDump.array("", items, "")
        : JsonDump.array(
            "{\"status\":\"ok\",\"count\":%d,\"data\":".formatted(items.size()), items, "}");
  }

  private static byte[] item(Entry entry, String capturedAt, Random random) {
    ObjectNode item = item(entry, capturedAt);
    ObjectNode paper = (ObjectNode) item.get("paper");
    if (entry.text() != null) {
      paper.put("summary", JsonEntry.wrapped(entry.text(), random));
    }
    return JsonEntry.bytes(entry, item, paper, "id");
  }

  /// One item as the API answers it.
  static ObjectNode item(Entry entry, String capturedAt) {
    ObjectNode item = JsonEntry.JSON.createObjectNode();
    ObjectNode paper = item.putObject("paper");
    paper.put("submittedOnDailyAt", capturedAt);
    if (entry.id() != null) {
      paper.put("id", entry.id());
    }
    if (entry.title() != null) {
      paper.put("title", entry.title());
    }
    if (entry.text() != null) {
      paper.put("summary", entry.text());
    }
    if (entry.upvotes() != null) {
      paper.put("upvotes", entry.upvotes());
    }
    if (entry.comments() != null) {
      item.put("numComments", entry.comments());
    }
    if (entry.publishedOn() != null) {
      paper.put("publishedAt", entry.publishedOn() + "T12:00:00.000Z");
    }
    if (!entry.authors().isEmpty()) {
      entry.authors().forEach(author -> paper.withArray("authors").addObject().put("name", author));
      paper.withArray("authors").addObject().put("name", "Nobody").put("hidden", true);
    }
    if (entry.withdrawn()) {
      paper.put("withdrawnAt", capturedAt);
    }
    return item;
  }
}
