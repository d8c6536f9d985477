package org.papertide.api.index.lucene.layout;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.papertide.api.index.PaperDocument;

/// How popular a paper is, as a number that stays right as time goes by: years since 1950, and one
/// more for each doubling of upvotes. It is the logarithm of upvotes that decay by half each year.
final class Popularity {

  static final double MOST = 99;

  private static final int FIRST_YEAR = 1950;
  private static final double DAYS_IN_YEAR = 365.25;

  private Popularity() {}

  /// From 0 to [#MOST].
  static double of(PaperDocument paper) {
    double years = published(paper).toEpochDay() / DAYS_IN_YEAR + 1970 - FIRST_YEAR;
    return Math.clamp(years + Math.log(1 + upvotes(paper)) / Math.log(2), 0, MOST);
  }

  private static double upvotes(PaperDocument paper) {
    JsonNode upvotes = paper.fields().get("upvotes");
    return upvotes == null ? 0 : Math.max(0, upvotes.asDouble());
  }

  private static LocalDate published(PaperDocument paper) {
    JsonNode day = paper.fields().get("publishedOn");
    try {
      if (day != null) {
        return LocalDate.parse(day.asText());
      }
    } catch (DateTimeException e) {
      // A producer's own form of a date tells no more than none.
    }
    return paper.firstCapturedAt() == null
        ? LocalDate.EPOCH
        : LocalDate.ofInstant(paper.firstCapturedAt(), ZoneOffset.UTC);
  }
}
