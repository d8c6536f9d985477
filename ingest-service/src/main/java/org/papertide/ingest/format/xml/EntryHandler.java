package org.papertide.ingest.format.xml;

import java.time.Instant;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.papertide.ingest.format.DumpEntry;
import org.papertide.ingest.format.DumpEntry.Rejection;
import org.papertide.ingest.format.entry.Timestamp;

/// Hands over what becomes of the entries of an XML dump, and remembers when it says that it was
/// made. For one dump and one thread.
final class EntryHandler implements XmlDump.Handler {

  private final XmlVocabulary vocabulary;
  private final BiFunction<String, XmlElement, DumpEntry> outcome;
  private final Consumer<DumpEntry> sink;
  private @Nullable Instant madeAt;

  /// @param outcome what an entry says, from its place and itself
  EntryHandler(
      XmlVocabulary vocabulary,
      BiFunction<String, XmlElement, DumpEntry> outcome,
      Consumer<DumpEntry> sink) {
    this.vocabulary = vocabulary;
    this.outcome = outcome;
    this.sink = sink;
  }

  /// When the dump says that it was made, or null.
  @Nullable Instant madeAt() {
    return madeAt;
  }

  @Override
  public void surrounding(String name, String text) {
    if (madeAt == null && name.equals(vocabulary.made())) {
      madeAt = Timestamp.instant(text);
    }
  }

  @Override
  public void entry(int number, XmlElement entry) {
    sink.accept(outcome.apply(place(number), entry));
  }

  @Override
  public void tooLarge(int number) {
    String detail =
        "The " + vocabulary.kind() + " is larger or nested deeper than the settings allow.";
    sink.accept(new Rejection(place(number), "entry-too-large", detail, null));
  }

  @Override
  public void broken(int number, String detail) {
    sink.accept(new Rejection(place(number), "broken-xml", detail, null));
  }

  private String place(int number) {
    return vocabulary.kind() + " " + number;
  }
}
