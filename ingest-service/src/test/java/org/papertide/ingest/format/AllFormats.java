package org.papertide.ingest.format;

import java.util.List;
import org.papertide.ingest.format.feed.AtomFormat;
import org.papertide.ingest.format.feed.RssFormat;
import org.papertide.ingest.format.html.HtmlFormat;
import org.papertide.ingest.format.hub.HubFormat;
import org.papertide.ingest.format.lines.JsonLinesFormat;
import org.papertide.ingest.format.oai.OaiFormat;
import org.papertide.ingest.format.own.OwnFormat;
import org.papertide.ingest.format.page.CapturedPageFormat;

/// Every format, in the order of their priorities.
public final class AllFormats {

  public static final List<DumpFormat> LIST =
      List.of(
          new HtmlFormat(ReadDump.USUAL_SETTINGS),
          new HubFormat(ReadDump.USUAL_SETTINGS),
          new RssFormat(ReadDump.USUAL_SETTINGS),
          new AtomFormat(ReadDump.USUAL_SETTINGS),
          new OaiFormat(ReadDump.USUAL_SETTINGS),
          new OwnFormat(ReadDump.USUAL_SETTINGS),
          new JsonLinesFormat(ReadDump.USUAL_SETTINGS),
          new CapturedPageFormat());

  public static final DumpFormats FORMATS = new DumpFormats(LIST);

  private AllFormats() {}
}
