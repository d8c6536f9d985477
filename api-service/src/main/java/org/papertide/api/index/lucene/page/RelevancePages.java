package org.papertide.api.index.lucene.page;

import java.io.IOException;
import java.util.ArrayList;
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
import org.jspecify.annotations.Nullable;
import org.papertide.api.index.lucene.layout.PaperColumns;
import org.papertide.api.index.query.SortKey;

/// Pages in the order of relevance. The [#WINDOW] best hits by base score get their last scores and
/// are one list; a page in it makes the list again and goes on after the key. Behind it the order
/// is that of the base scores. Equal scores are in the order of the papers' numbers.
///
/// @param counted up to how many hits are counted; papers that cannot be on the page are then
///     skipped
public record RelevancePages(IndexSearcher searcher, Query query, int counted) {

  /// How many of the best hits are put in order once more.
  public static final int WINDOW = 200;

  private static final Sort ORDER =
      new Sort(SortField.FIELD_SCORE, new SortField(PaperColumns.NO, SortField.Type.LONG));

  private static final Comparator<Place> BEST_FIRST =
      Comparator.comparingDouble((Place place) -> -place.score())
          .thenComparingLong(place -> place.key().no());

  /// @param after the last hit of the page before; null to begin
  public Page page(@Nullable SortKey after, int limit, Rescoring rescoring) throws IOException {
    if (after != null && !after.rescored()) {
      TopFieldDocs deeper = best(after, limit + 1);
      return Page.of(deeper.totalHits, places(deeper), limit);
    }
    TopFieldDocs first = best(null, WINDOW);
    List<Place> window = places(first);
    List<Place> found = new ArrayList<>(following(rescored(window, rescoring, first), after));
    if (found.size() <= limit && window.size() == WINDOW) {
      SortKey end = window.getLast().key();
      found.addAll(places(best(end, limit + 1 - found.size())));
      return ending(Page.of(first.totalHits, found, limit), end);
    }
    return Page.of(first.totalHits, found, limit);
  }

  /// A page that ends with the window is gone on with behind the last of it by base score.
  private static Page ending(Page page, SortKey end) {
    SortKey next = page.next();
    return next == null || !next.rescored() ? page : new Page(page.total(), page.places(), end);
  }

  private TopFieldDocs best(@Nullable SortKey after, int most) throws IOException {
    FieldDoc start = after == null ? null : start(after);
    return searcher.search(query, new TopFieldCollectorManager(ORDER, most, start, counted));
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
      places.add(new Place(hit.doc, score, score, key(false, score, (Long) values[1])));
    }
    return places;
  }

  private static SortKey key(boolean rescored, float score, long no) {
    return new SortKey(rescored, Float.floatToIntBits(score), no);
  }

  private static List<Place> rescored(List<Place> window, Rescoring rescoring, TopFieldDocs first)
      throws IOException {
    Map<Integer, Place> byDocument = new HashMap<>();
    ScoreDoc[] hits = new ScoreDoc[window.size()];
    for (int at = 0; at < hits.length; at++) {
      Place place = window.get(at);
      byDocument.put(place.document(), place);
      hits[at] = new ScoreDoc(place.document(), place.base());
    }
    List<Place> rescored = new ArrayList<>(hits.length);
    for (ScoreDoc hit : rescoring.rescore(new TopDocs(first.totalHits, hits)).scoreDocs) {
      Place place = byDocument.remove(hit.doc);
      if (place != null) {
        SortKey key = key(true, hit.score, place.key().no());
        rescored.add(new Place(hit.doc, place.base(), hit.score, key));
      }
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
