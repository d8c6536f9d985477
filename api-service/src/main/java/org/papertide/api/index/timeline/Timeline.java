package org.papertide.api.index.timeline;

import java.time.LocalDate;
import java.util.List;

/// How many papers match, step by step.
///
/// @param steps one after the other, also those without a paper
/// @param undated how many papers match and have no such day
/// @param cut whether there are matches outside these steps, which a bound left out
/// @param partial whether the time did not suffice to count all
public record Timeline(List<Count> steps, long undated, boolean cut, boolean partial) {

  /// One step.
  ///
  /// @param start its first day
  /// @param papers how many match; a paper with several days in the step counts once
  /// @param all how many papers there are
  public record Count(LocalDate start, long papers, long all) {}
}
