package org.papertide.api.index.lucene.explain;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/// A query as the sum of the queries in it, of which each adds to the score of what it matches: a
/// disjunction and a conjunction alike add up what their clauses give.
///
/// @param weight gives the score of the whole; null for a plain disjunction, of which each part
///     that matches adds to it
/// @param boost by how much it counts more than written
/// @param parts what the whole is made of; empty if it is one
record Sum(Query query, float boost, @Nullable Weight weight, List<Sum> parts) {

  static Sum of(IndexSearcher searcher, Query query, float boost) throws IOException {
    if (query instanceof BoostQuery boosted) {
      return of(searcher, boosted.getQuery(), boost * boosted.getBoost());
    }
    List<Sum> parts = new ArrayList<>();
    boolean disjunction = query instanceof BooleanQuery;
    if (query instanceof BooleanQuery several) {
      for (BooleanClause clause : several.clauses()) {
        disjunction &= clause.occur() == Occur.SHOULD;
        if (clause.isScoring()) {
          parts.add(of(searcher, clause.query(), boost));
        }
      }
    }
    Weight weight =
        disjunction
            ? null
            : searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, boost);
    return new Sum(query, boost, weight, List.copyOf(parts));
  }

  /// Gives those parts that are one and add to the score of a paper to the taker, with what they
  /// add. A paper that the whole does not match has nothing of its parts.
  void add(LeafReaderContext segment, int document, Taker taker) throws IOException {
    if (weight != null) {
      Explanation whole = weight.explain(segment, document);
      if (!whole.isMatch()) {
        return;
      }
      if (parts.isEmpty()) {
        taker.take(this, whole.getValue().doubleValue());
      }
    }
    for (Sum part : parts) {
      part.add(segment, document, taker);
    }
  }

  /// Takes a part and what it adds.
  @FunctionalInterface
  interface Taker {
    void take(Sum part, double value) throws IOException;
  }
}
