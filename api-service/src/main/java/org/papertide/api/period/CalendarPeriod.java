package org.papertide.api.period;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.regex.Pattern;
import org.papertide.api.http.Parameters;
import org.papertide.api.http.Problem;
import org.papertide.api.http.ProblemException;
import org.papertide.api.index.period.FeedPeriod;

/// What calendars divide feed days into.
public enum CalendarPeriod {
  DAY {
    @Override
    public FeedPeriod read(String name) {
      return FeedPeriod.of(Parameters.day(name));
    }

    @Override
    FeedPeriod holding(LocalDate day) {
      return FeedPeriod.of(day);
    }

    @Override
    String name(FeedPeriod period) {
      return period.first().toString();
    }
  },

  /// From Monday to Sunday, named as in ISO 8601.
  WEEK {
    @Override
    public FeedPeriod read(String name) {
      try {
        if (WEEK_NAME.matcher(name).matches()) {
          return holding(LocalDate.parse(name + "-1", DateTimeFormatter.ISO_WEEK_DATE));
        }
      } catch (DateTimeException e) {
        // It is refused like any other text: not every year has a week 53.
      }
      throw Problem.badParameter("week", name, "an ISO week such as 2025-W48").asException();
    }

    @Override
    FeedPeriod holding(LocalDate day) {
      LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      return bounded(monday, monday.plusDays(6));
    }

    @Override
    String name(FeedPeriod period) {
      String monday = period.first().format(DateTimeFormatter.ISO_WEEK_DATE);
      return monday.substring(0, monday.lastIndexOf('-'));
    }
  },

  MONTH {
    @Override
    public FeedPeriod read(String name) {
      try {
        if (MONTH_NAME.matcher(name).matches()) {
          return holding(YearMonth.parse(name).atDay(1));
        }
      } catch (DateTimeException e) {
        // It is refused like any other text.
      }
      throw Problem.badParameter("month", name, "a month such as 2025-11").asException();
    }

    @Override
    FeedPeriod holding(LocalDate day) {
      YearMonth month = YearMonth.from(day);
      return bounded(month.atDay(1), month.atEndOfMonth());
    }

    @Override
    String name(FeedPeriod period) {
      return YearMonth.from(period.first()).toString();
    }
  };

  private static final Pattern WEEK_NAME = Pattern.compile("[0-9]{4}-W[0-9]{2}");
  private static final Pattern MONTH_NAME = Pattern.compile("[0-9]{4}-[0-9]{2}");
  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  /// The period of that name.
  ///
  /// @throws ProblemException if none has it
  public abstract FeedPeriod read(String name);

  /// The period that holds a day.
  abstract FeedPeriod holding(LocalDate day);

  /// As [#read(String)] takes it.
  abstract String name(FeedPeriod period);

  /// Where the papers of a period are.
  String path(String name) {
    return "/v1/" + name().toLowerCase(Locale.ROOT) + "s/" + name + "/papers";
  }

  private static FeedPeriod bounded(LocalDate first, LocalDate last) {
    return new FeedPeriod(first, last.isAfter(LAST) ? LAST : last);
  }
}
