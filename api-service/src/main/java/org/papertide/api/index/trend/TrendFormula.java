package org.papertide.api.index.trend;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// The score of a paper at an instant: exponentially decayed gains.
///
/// For one source, `score = Σ (1·upvotes + 2·comments + 1·appearances) · 2^(-age / halfLife)` over
/// its gains that were known at the instant and are at most 20 half-lives old, where `age` is from
/// [Gain#since()] to the instant. A paper has the highest score that a source gives it: two sources
/// may count the same votes, so theirs are never added. The formula is our own; that of Hugging
/// Face is not published.
///
/// @param at the instant, in seconds since 1970
/// @param halfLife in seconds
public record TrendFormula(long at, long halfLife) {

  public static final int UPVOTE = 1;

  /// Whoever writes something takes more trouble than whoever votes.
  public static final int COMMENT = 2;

  /// As much as one vote: it puts the papers of feeds without votes in the order of their age.
  public static final int APPEARANCE = 1;

  /// What is older counts for less than a millionth. That spares a look at most papers.
  public static final int HORIZON = 20;

  /// The formula at an instant.
  ///
  /// @param halfLife at least a second; fractions of a second do not count
  public static TrendFormula of(Instant at, Duration halfLife) {
    return new TrendFormula(at.getEpochSecond(), halfLife.toSeconds());
  }

  /// Since when a gain must count, in seconds since 1970.
  public long horizon() {
    return at - HORIZON * halfLife;
  }

  /// Whether a gain was known, and is not too old.
  public boolean counts(Gain gain) {
    return gain.capturedAt() <= at && gain.since() >= horizon();
  }

  /// What is left of a gain's weight, from 0 to 1. Strictly the same on every machine, so that
  /// pages from several replicas fit together.
  public double decay(Gain gain) {
    return StrictMath.pow(2, -(double) (at - gain.since()) / halfLife);
  }

  /// What a gain gives.
  public double points(Gain gain) {
    return weight(gain) * decay(gain);
  }

  /// What a gain gives when it is new.
  public static double weight(Gain gain) {
    return (double) UPVOTE * gain.upvotes()
        + (double) COMMENT * gain.comments()
        + (double) APPEARANCE * gain.appearances();
  }

  /// What a source gives.
  public double score(SourceGains source) {
    double score = 0;
    for (Gain gain : source.gains()) {
      if (counts(gain)) {
        score += points(gain);
      }
    }
    return score;
  }

  /// The score of a paper.
  public double score(List<SourceGains> sources) {
    double score = 0;
    for (SourceGains source : sources) {
      score = Math.max(score, score(source));
    }
    return score;
  }
}
