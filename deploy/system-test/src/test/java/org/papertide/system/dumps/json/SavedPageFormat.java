package org.papertide.system.dumps.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.papertide.system.dumps.Damage;
import org.papertide.system.dumps.Entry;
import org.papertide.system.dumps.Entry.Field;
import org.papertide.system.dumps.Format;

/// The HTML of the page as a browser saves it: the items of the API, escaped in an attribute.
public record SavedPageFormat() implements Format {

  @Override
  public String name() {
    return "saved-page";
  }

  @Override
  public Set<Field> tells() {
    return new HubFormat().tells();
  }

  @Override
  public Set<Damage> damages() {
    return EnumSet.of(
        Damage.NO_TITLE, Damage.NO_ABSTRACT, Damage.TITLE_TOO_LONG, Damage.ABSTRACT_TOO_LONG);
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
    ObjectNode properties = JsonEntry.JSON.createObjectNode();
    ArrayNode items = properties.putArray("dailyPapers");
    List<String> places = new ArrayList<>();
    for (Entry entry : entries) {
      items.add(HubFormat.item(entry, capturedAt.toString()));
      places.add("item " + items.size());
    }
    String escaped =
        properties.toString().replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    String page =
        """
        <!doctype html>
        <html><head><title>Daily Papers</title></head><body>
        <div class="SVELTE_HYDRATER contents" data-target="DailyPapers" data-props="%s"></div>
        </body></html>
        """
            .formatted(escaped);
    return new Written(Format.utf8(page), places);
  }
}
