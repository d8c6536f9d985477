package org.papertide.api.index.lucene.list;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.jspecify.annotations.Nullable;
import org.papertide.api.index.lucene.layout.Layout;

/// The days that have papers, from their terms. For one thread.
public final class FeedDays {

  private static final LocalDate FIRST = LocalDate.of(0, 1, 1);
  private static final LocalDate END = LocalDate.of(10_000, 1, 1);

  private final IndexReader reader;

  public FeedDays(IndexReader reader) {
    this.reader = reader;
  }

  /// The newest of them that is not after tomorrow, or the newest of all where there is none.
  public Optional<LocalDate> newest(LocalDate today) throws IOException {
    LocalDate near = lastBefore(today.plusDays(2));
    return Optional.ofNullable(near == null ? lastBefore(END) : near);
  }

  /// The first from a day on.
  @Nullable LocalDate firstFrom(LocalDate day) throws IOException {
    if (!day.isBefore(END)) {
      return null;
    }
    String start = day.isBefore(FIRST) ? "" : day.toString();
    return TermList.entries(reader, Layout.DAY, "", start, 1).stream()
        .findFirst()
        .map(entry -> LocalDate.parse(entry.term()))
        .orElse(null);
  }

  /// The last before a day. Terms can only be walked forward, so that it is looked for by halving
  /// the time before: 22 looks at the terms at most.
  @Nullable LocalDate lastBefore(LocalDate day) throws IOException {
    LocalDate last = null;
    long from = FIRST.toEpochDay();
    long to = Math.min(day.toEpochDay(), END.toEpochDay());
    while (from < to) {
      long middle = from + (to - from) / 2;
      LocalDate found = firstFrom(LocalDate.ofEpochDay(middle));
      if (found != null && found.isBefore(day)) {
        last = found;
        from = found.toEpochDay() + 1;
      } else {
        to = middle;
      }
    }
    return last;
  }
}
