package org.papertide.api.index.lucene.explain;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.papertide.api.index.Answers.Contribution;
import org.papertide.api.index.lucene.rank.Place;

/// Takes scores apart: what each term adds in each field, and what the second look at the best hits
/// adds. The parts make up the score, but for the last bits of a number. For one request.
public final class Explanations {

  /// Parts that are told one by one. A whole abstract as a query has hundreds, the last of which
  /// tell nothing.
  static final int MOST_PARTS = 20;

  private record Part(Query query, float boost, Weight weight) {}

  private final IndexSearcher searcher;
  private final Wording wording;
  private final List<Part> parts;

  private Explanations(IndexSearcher searcher, List<Part> parts) {
    this.searcher = searcher;
    this.wording = new Wording(searcher.getIndexReader());
    this.parts = parts;
  }

  /// What explains the scores of a query.
  public static Explanations of(IndexSearcher searcher, Query query) throws IOException {
    List<Part> parts = new ArrayList<>();
    collect(searcher, query, 1, parts);
    return new Explanations(searcher, List.copyOf(parts));
  }

  /// A disjunction and a conjunction alike add up what their clauses give.
  private static void collect(IndexSearcher searcher, Query query, float boost, List<Part> parts)
      throws IOException {
    switch (query) {
      case BooleanQuery several -> {
        for (BooleanClause clause : several.clauses()) {
          if (clause.isScoring()) {
            collect(searcher, clause.query(), boost, parts);
          }
        }
      }
      case BoostQuery boosted ->
          collect(searcher, boosted.getQuery(), boost * boosted.getBoost(), parts);
      default -> {
        Query rewritten = searcher.rewrite(query);
        Weight weight = searcher.createWeight(rewritten, ScoreMode.COMPLETE, boost);
        parts.add(new Part(query, boost, weight));
      }
    }
  }

  /// The parts of a paper's score, the greatest first.
  public List<Contribution> of(Place place) throws IOException {
    List<LeafReaderContext> segments = searcher.getIndexReader().leaves();
    LeafReaderContext segment = segments.get(ReaderUtil.subIndex(place.document(), segments));
    int document = place.document() - segment.docBase;
    List<Contribution> contributions = new ArrayList<>();
    for (Part part : parts) {
      Explanation explanation = part.weight().explain(segment, document);
      if (explanation.isMatch()) {
        double value = explanation.getValue().doubleValue();
        contributions.add(
            wording.contribution(part.query(), part.boost(), value, segment.reader(), document));
      }
    }
    if (place.score() != place.base()) {
      contributions.add(Wording.ofSecondLook((double) place.score() - place.base()));
    }
    contributions.sort(Comparator.comparingDouble(Contribution::contribution).reversed());
    return shortened(contributions);
  }

  private static List<Contribution> shortened(List<Contribution> contributions) {
    if (contributions.size() <= MOST_PARTS) {
      return contributions;
    }
    List<Contribution> told = new ArrayList<>(contributions.subList(0, MOST_PARTS - 1));
    told.add(Wording.ofOthers(contributions.subList(MOST_PARTS - 1, contributions.size())));
    return told;
  }
}
