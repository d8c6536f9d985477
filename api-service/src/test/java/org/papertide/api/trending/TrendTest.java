package org.papertide.api.trending;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.papertide.api.index.trend.Gain;
import org.papertide.api.index.trend.SourceGains;
import org.papertide.api.index.trend.TrendFormula;

class TrendTest {

  private static final int HOUR = 3600;

  private static Gain upvotes(long hour, long upvotes) {
    return new Gain(hour * HOUR, hour * HOUR, upvotes, 0, 0);
  }

  @Test
  void the_latest_gains_are_listed_and_the_others_summed_up() {
    TrendFormula formula = new TrendFormula(4 * HOUR, HOUR);
    SourceGains source =
        new SourceGains("hf", LongStream.rangeClosed(1, 6).mapToObj(at -> upvotes(at, 8)).toList());

    Trend trend = Trend.of(List.of(source), formula, 2);

    // Those of the hours 5 and 6 are not known yet.
    assertThat(trend.upvotes()).isEqualTo(32);
    assertThat(trend.gains()).extracting(Trend.GainBody::points).containsExactly(8.0, 4.0);
    assertThat(trend.earlier()).isEqualTo(new Trend.Earlier(2, 3));
    assertThat(formula.score(source)).isEqualTo(15);
  }

  @Test
  void the_source_that_gives_most_is_told_and_the_others_with_what_they_give() {
    TrendFormula formula = new TrendFormula(HOUR, HOUR);
    SourceGains earlier = new SourceGains("earlier", List.of(upvotes(0, 20)));
    SourceGains later = new SourceGains(null, List.of(upvotes(1, 11)));

    Trend trend = Trend.of(List.of(earlier, later), formula, 2);

    assertThat(trend.source()).isNull();
    assertThat(trend.earlier()).isNull();
    assertThat(trend.others()).containsExactly(new Trend.Other("earlier", 10));
  }
}
