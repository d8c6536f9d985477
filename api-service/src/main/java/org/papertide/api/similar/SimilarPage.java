package org.papertide.api.similar;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.papertide.api.http.PageToken;
import org.papertide.api.http.Parameters;
import org.papertide.api.http.ProblemException;
import org.papertide.api.index.PaperIndex;
import org.papertide.api.index.SimilarPapers;
import org.papertide.api.index.query.SimilarQuestion;

/// Similar papers page by page. A token holds a rank: it is good on every replica, and a paper that
/// comes in between two pages can move others across their border.
@Singleton
public final class SimilarPage {

  private final PaperIndex index;
  private final SimilarSettings settings;

  @Inject
  public SimilarPage(PaperIndex index, SimilarSettings settings) {
    this.index = index;
    this.settings = settings;
  }

  /// Where a page is, and how long.
  record Place(String list, int from, int limit) {}

  /// @throws ProblemException if a parameter cannot be used
  Place place(SimilarQuestion question, @Nullable String limit, @Nullable String token) {
    int asked = Objects.hash(question.text(), question.like(), question.unlike());
    String list = "similar/" + Integer.toHexString(asked);
    int most = Parameters.limit(limit, settings.defaultLimit(), settings.maxLimit());
    // No list is as long as the largest number.
    int from = Math.clamp(PageToken.readNumber(list, token), 0, Integer.MAX_VALUE);
    return new Place(list, from, most);
  }

  SimilarPapers find(SimilarQuestion question, Place place) {
    return index.similar(question, place.from(), place.limit());
  }

  SimilarBody body(@Nullable String id, SimilarPapers found, List<String> unknown, Place place) {
    String next =
        found.nextRank().map(rank -> PageToken.of(place.list(), rank.toString())).orElse(null);
    return SimilarBody.of(id, found, unknown, next);
  }
}
