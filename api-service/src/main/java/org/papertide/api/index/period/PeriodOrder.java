package org.papertide.api.index.period;

import java.util.regex.Pattern;

/// In which order the papers of a period are listed.
public enum PeriodOrder {

  /// The order of the feed: by position, then source, then id. A single day has it.
  POSITION(".+"),

  /// The most upvotes first, none counting as 0; then by place, which is the paper's first day in
  /// the period and its position there; then by id.
  UPVOTES("-?[0-9]{1,10}/-?[0-9]{1,18}/.+");

  private final Pattern place;

  PeriodOrder(String place) {
    this.place = Pattern.compile(place, Pattern.DOTALL);
  }

  /// Whether a text can be a place in such a list, at which to go on.
  public boolean takes(String text) {
    return place.matcher(text).matches();
  }
}
