package org.papertide.system.dumps.xml;

import static org.papertide.system.dumps.xml.Xml.element;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.papertide.system.dumps.Damage;
import org.papertide.system.dumps.Entry;
import org.papertide.system.dumps.Entry.Field;
import org.papertide.system.dumps.Format;

/// Records of arXiv's OAI-PMH interface, deleted ones among them.
public record OaiFormat(OaiMetadata metadata) implements Format {

  @Override
  public String name() {
    return "oai-pmh";
  }

  @Override
  public Set<Field> tells() {
    Set<Field> fields = EnumSet.of(Field.ID, Field.AUTHORS, Field.AUTHOR_COUNT, Field.PUBLISHED_ON);
    if (metadata == OaiMetadata.RAW) {
      fields.add(Field.VERSION);
    }
    return fields;
  }

  /// In the raw format the versions say when the first one was published.
  @Override
  public Entry heard(Entry entry, Random random) {
    Set<Field> fields = tells();
    if (metadata == OaiMetadata.RAW && entry.version() == null) {
      fields.remove(Field.PUBLISHED_ON);
    }
    return entry.limitedTo(fields);
  }

  @Override
  public Set<Damage> damages() {
    Set<Damage> damages = EnumSet.copyOf(Xml.DAMAGES);
    damages.add(Damage.NO_ID);
    return damages;
  }

  @Override
  public String reason(Damage damage) {
    return Xml.reason(damage);
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
    String before =
        "<OAI-PMH xmlns=\"http://www.openarchives.org/OAI/2.0/\">"
            + element("responseDate", capturedAt)
            + "<ListRecords>";
    return Xml.dump(before, "record", entries, this::inside, "</ListRecords></OAI-PMH>");
  }

  private String inside(Entry entry) {
    String status = entry.withdrawn() ? " status=\"deleted\"" : "";
    String identifier =
        entry.arxivId() == null ? entry.producerId() : "oai:arXiv.org:" + entry.arxivId();
    String header = "<header" + status + ">" + element("identifier", identifier) + "</header>";
    return entry.withdrawn() ? header : header + "<metadata>" + metadata.of(entry) + "</metadata>";
  }
}
