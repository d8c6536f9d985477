package org.papertide.system.dumps;

import java.util.ArrayList;
import java.util.List;
import org.papertide.system.dumps.json.HubFormat;
import org.papertide.system.dumps.json.LinesFormat;
import org.papertide.system.dumps.json.OwnFormat;
import org.papertide.system.dumps.json.SavedPageFormat;
import org.papertide.system.dumps.xml.AtomFormat;
import org.papertide.system.dumps.xml.OaiFormat;
import org.papertide.system.dumps.xml.OaiMetadata;
import org.papertide.system.dumps.xml.RssFormat;

/// Every format in which dumps are made.
public final class Formats {

  private Formats() {}

  public static List<Format> all() {
    List<Format> formats = new ArrayList<>();
    formats.add(new PageFormat());
    formats.add(new HubFormat());
    formats.add(new RssFormat());
    formats.add(new AtomFormat());
    for (OaiMetadata metadata : OaiMetadata.values()) {
      formats.add(new OaiFormat(metadata));
    }
    formats.add(new LinesFormat());
    formats.add(new OwnFormat(true));
    formats.add(new OwnFormat(false));
    formats.add(new SavedPageFormat());
    return List.copyOf(formats);
  }
}
