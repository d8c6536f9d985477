package org.papertide.api.index.timeline;

import java.time.LocalDate;

/// What a timeline counts together. Each step has a number, and steps that follow each other have
/// numbers that do.
public enum Step {

  /// Numbered from 1970-01-01.
  DAY {
    @Override
    public int number(LocalDate day) {
      return Math.toIntExact(day.toEpochDay());
    }

    @Override
    public LocalDate start(int number) {
      return LocalDate.ofEpochDay(number);
    }
  },

  /// From Monday to Sunday, numbered from 1969-12-29.
  WEEK {
    @Override
    public int number(LocalDate day) {
      return Math.toIntExact(Math.floorDiv(day.toEpochDay() + THURSDAY, 7L));
    }

    @Override
    public LocalDate start(int number) {
      return LocalDate.ofEpochDay(number * 7L - THURSDAY);
    }
  },

  /// Numbered from the year 0.
  MONTH {
    @Override
    public int number(LocalDate day) {
      return Math.toIntExact(day.getYear() * 12L + day.getMonthValue() - 1);
    }

    @Override
    public LocalDate start(int number) {
      return LocalDate.of(Math.floorDiv(number, 12), Math.floorMod(number, 12) + 1, 1);
    }
  };

  /// 1970 began on a Thursday, three days after its Monday.
  private static final int THURSDAY = 3;

  /// The number of the step that holds a day.
  public abstract int number(LocalDate day);

  /// The first day of a step.
  public abstract LocalDate start(int number);
}
