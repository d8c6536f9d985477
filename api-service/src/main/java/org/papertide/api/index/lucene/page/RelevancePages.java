package org.papertide.api.index.lucene.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.jspecify.annotations.Nullable;
import org.papertide.api.index.lucene.layout.PaperColumns;
import org.papertide.api.index.query.SortKey;

/// Pages in the order of relevance. The best hits by base score, five times as many as the first
/// page shows, get their last scores and are one list; a page in it makes the same list again and
/// goes on after the key. Behind it the order is that of the base scores. Equal scores are in the
/// order of the papers' numbers.
///
/// Which of equal hits would be the last of the best differs from replica to replica: those that
/// are equal to the first one behind the list stand there, too.
///
/// @param counted up to how many hits are counted; papers that cannot be on the page are then
///     skipped
public record RelevancePages(IndexSearcher searcher, Query query, int counted) {

  /// A hit from farther behind hardly ever comes among the first, and each costs some time.
  private static final int BEST_FOR_EACH = 5;

  private static final int FEWEST_BEST = 50;

  private static final Sort ORDER =
      new Sort(SortField.FIELD_SCORE, new SortField(PaperColumns.NO, SortField.Type.LONG));

  /// Less than any paper's number.
  private static final long BEFORE_ALL = -1;

  private static final Comparator<Place> BEST_FIRST =
      Comparator.comparingDouble((Place place) -> -place.score())
          .thenComparingLong(place -> place.key().no());

  /// @param after the last hit of the page before; null to begin
  public Page page(@Nullable SortKey after, int limit, Rescoring rescoring) throws IOException {
    if (after != null && after.best() == 0) {
      TopFieldDocs deeper = best(after, limit + 1);
      return Page.of(deeper.totalHits, places(deeper), limit);
    }
    int best = after == null ? bestFor(limit) : after.best();
    TopDocs first =
        searcher.search(query, new TopScoreDocCollectorManager(best + 1, null, counted));
    if (first.scoreDocs.length <= best) {
      return Page.of(first.totalHits, following(rescored(first, best, rescoring), after), limit);
    }
    SortKey end = key(0, first.scoreDocs[best].score, BEFORE_ALL);
    List<Place> found =
        new ArrayList<>(following(rescored(above(end, first), best, rescoring), after));
    if (found.size() > limit) {
      return Page.of(first.totalHits, found, limit);
    }
    if (found.size() == limit) {
      return new Page(first.totalHits, List.copyOf(found), end);
    }
    List<Place> behind =
        searcher.timedOut() ? List.of() : places(best(end, limit + 1 - found.size()));
    if (!searcher.timedOut()) {
      found.addAll(behind);
      return Page.of(first.totalHits, found, limit);
    }
    // What was found in time is shown, also where there was none to look for what is behind it.
    return found.isEmpty()
        ? Page.of(first.totalHits, following(rescored(first, best, rescoring), after), limit)
        : new Page(first.totalHits, List.copyOf(found), end);
  }

  private static int bestFor(int limit) {
    return Math.clamp((long) BEST_FOR_EACH * limit, FEWEST_BEST, SortKey.MOST_BEST);
  }

  private static TopDocs above(SortKey end, TopDocs first) {
    float score = Float.intBitsToFloat((int) end.value());
    ScoreDoc[] better =
        Arrays.stream(first.scoreDocs).filter(hit -> hit.score > score).toArray(ScoreDoc[]::new);
    return new TopDocs(first.totalHits, better);
  }

  private TopFieldDocs best(SortKey after, int most) throws IOException {
    return searcher.search(query, new TopFieldCollectorManager(ORDER, most, start(after), counted));
  }

  /// Numbers of documents differ from replica to replica, so that no document is the last one.
  private static FieldDoc start(SortKey after) {
    float score = Float.intBitsToFloat((int) after.value());
    return new FieldDoc(Integer.MAX_VALUE, score, new Object[] {score, after.no()});
  }

  private static List<Place> places(TopFieldDocs found) {
    List<Place> places = new ArrayList<>(found.scoreDocs.length);
    for (ScoreDoc hit : found.scoreDocs) {
      Object[] values = ((FieldDoc) hit).fields;
      float score = (Float) values[0];
      places.add(new Place(hit.doc, score, score, key(0, score, (Long) values[1])));
    }
    return places;
  }

  private static SortKey key(int best, float score, long no) {
    return new SortKey(best, Float.floatToIntBits(score), no);
  }

  private List<Place> rescored(TopDocs found, int best, Rescoring rescoring) throws IOException {
    Map<Integer, Float> bases = new HashMap<>();
    Arrays.stream(found.scoreDocs).forEach(hit -> bases.put(hit.doc, hit.score));
    ScoreDoc[] hits = rescoring.rescore(found).scoreDocs.clone();
    Arrays.sort(hits, Comparator.comparingInt(hit -> hit.doc));
    List<Place> rescored = new ArrayList<>(hits.length);
    NumberColumn numbers = new NumberColumn(searcher.getIndexReader(), PaperColumns.NO);
    for (ScoreDoc hit : hits) {
      SortKey key = key(best, hit.score, numbers.of(hit.doc));
      rescored.add(new Place(hit.doc, bases.getOrDefault(hit.doc, hit.score), hit.score, key));
    }
    rescored.sort(BEST_FIRST);
    return rescored;
  }

  private static List<Place> following(List<Place> places, @Nullable SortKey after) {
    if (after == null) {
      return places;
    }
    float score = Float.intBitsToFloat((int) after.value());
    Place last = new Place(-1, score, score, after);
    return places.stream().filter(place -> BEST_FIRST.compare(place, last) > 0).toList();
  }
}
