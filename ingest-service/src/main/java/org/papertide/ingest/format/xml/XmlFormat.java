package org.papertide.ingest.format.xml;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.papertide.ingest.format.DumpEntry;
import org.papertide.ingest.format.DumpFormat;
import org.papertide.ingest.format.DumpHead;
import org.papertide.ingest.format.DumpReceipt;
import org.papertide.ingest.format.DumpTiming;
import org.papertide.ingest.format.Recognition;
import org.papertide.ingest.format.entry.EntrySettings;

/// A format in XML: told by its outermost element, read element by element.
public abstract class XmlFormat implements DumpFormat {

  private final XmlDump xml;
  private final String name;
  private final XmlVocabulary vocabulary;

  protected XmlFormat(EntrySettings settings, String name, XmlVocabulary vocabulary) {
    this.xml = new XmlDump(settings);
    this.name = name;
    this.vocabulary = vocabulary;
  }

  /// What an entry says.
  ///
  /// @param place such as `record 4`
  protected abstract DumpEntry outcome(String place, XmlElement entry);

  /// When a dump was taken, and the day that it is about.
  ///
  /// @param made when it says that it was made, or null
  protected abstract DumpTiming timing(DumpReceipt receipt, @Nullable Instant made);

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final Recognition recognise(DumpHead head) {
    return XmlHead.recognise(head, vocabulary.root());
  }

  @Override
  public final DumpTiming parse(InputStream content, DumpReceipt receipt, Consumer<DumpEntry> sink)
      throws IOException {
    EntryHandler handler = new EntryHandler(vocabulary, this::outcome, sink);
    xml.read(content, vocabulary.entries(), handler);
    return timing(receipt, handler.madeAt());
  }
}
