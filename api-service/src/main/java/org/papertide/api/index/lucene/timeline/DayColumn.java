package org.papertide.api.index.lucene.timeline;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.lucene.index.DocValuesSkipper;
import org.apache.lucene.index.IndexReader;
import org.papertide.api.index.lucene.layout.PeriodColumns;
import org.papertide.api.index.timeline.TimelineQuestion.Days;

/// The column of the days by which papers are counted.
enum DayColumn {
  PUBLISHED(PeriodColumns.PUBLISHED) {
    @Override
    long day(long value) {
      return value;
    }
  },
  FEED(PeriodColumns.PLACES) {
    @Override
    long day(long value) {
      return PeriodColumns.dayOf(value);
    }
  };

  /// Whatever producers say, a span is no longer than this.
  private static final long EARLIEST = LocalDate.of(0, 1, 1).toEpochDay();

  private static final long LATEST = LocalDate.of(9999, 12, 31).toEpochDay();

  private final String field;

  DayColumn(String field) {
    this.field = field;
  }

  static DayColumn of(Days days) {
    return switch (days) {
      case PUBLISHED -> PUBLISHED;
      case FEED -> FEED;
    };
  }

  String field() {
    return field;
  }

  /// The day that a value of the column means, in days since 1970.
  abstract long day(long value);

  /// From which day to which there are papers.
  record Span(LocalDate first, LocalDate last) {}

  /// The span of all papers; empty when none has a day.
  Optional<Span> span(IndexReader reader) throws IOException {
    if (DocValuesSkipper.globalDocCount(reader, field) == 0) {
      return Optional.empty();
    }
    long first = day(DocValuesSkipper.globalMinValue(reader, field));
    long last = day(DocValuesSkipper.globalMaxValue(reader, field));
    return Optional.of(new Span(bounded(first), bounded(last)));
  }

  private static LocalDate bounded(long day) {
    return LocalDate.ofEpochDay(Math.clamp(day, EARLIEST, LATEST));
  }
}
