package org.papertide.ingest.format.xml;

import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.papertide.ingest.format.DumpEntry;
import org.papertide.ingest.format.DumpEntry.Rejection;
import org.papertide.ingest.format.entry.Timestamp;

/// Hands over what becomes of the entries of an XML dump, and remembers when it says that it was
/// made. For one dump and one thread.
public abstract class EntryHandler implements XmlDump.Handler {

  private final String kind;
  private final String timeName;
  private final Consumer<DumpEntry> sink;
  private @Nullable Instant madeAt;

  /// @param kind what an entry is called, such as `record`
  /// @param timeName the element outside of entries that says when the dump was made
  protected EntryHandler(String kind, String timeName, Consumer<DumpEntry> sink) {
    this.kind = kind;
    this.timeName = timeName;
    this.sink = sink;
  }

  /// What an entry says.
  ///
  /// @param place such as `record 4`
  protected abstract DumpEntry outcome(String place, XmlElement entry);

  /// When the dump says that it was made, or null.
  public @Nullable Instant madeAt() {
    return madeAt;
  }

  @Override
  public void surrounding(String name, String text) {
    if (madeAt == null && name.equals(timeName)) {
      madeAt = Timestamp.instant(text);
    }
  }

  @Override
  public void entry(int number, XmlElement entry) {
    sink.accept(outcome(place(number), entry));
  }

  @Override
  public void tooLarge(int number) {
    String detail = "The " + kind + " is larger or nested deeper than the settings allow.";
    sink.accept(new Rejection(place(number), "entry-too-large", detail, null));
  }

  @Override
  public void broken(int number, String detail) {
    sink.accept(new Rejection(place(number), "broken-xml", detail, null));
  }

  private String place(int number) {
    return kind + " " + number;
  }
}
