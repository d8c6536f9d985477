package org.papertide.api.index.lucene.explain;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.papertide.api.index.Answers.Contribution;
import org.papertide.api.index.lucene.page.Place;
import org.papertide.api.index.lucene.search.rank.Rescorer;
import org.papertide.api.index.lucene.search.rank.ScorePart;
import org.papertide.api.index.lucene.search.rank.TermLookup;
import org.papertide.api.index.query.TextQuery;

/// Takes scores apart: what each term adds in each field, and among the best hits what its form
/// and its neighbours add. The parts make up the score, but for the last bits of a number. For one
// request.
public final class Explanations {

  /// Parts that are told one by one. A whole abstract as a query has hundreds, the last of which
  /// tell nothing.
  private static final int MOST_PARTS = 20;

  private final TermLookup terms;
  private final TextQuery text;
  private final Rescorer rescorer;
  private final List<LeafReaderContext> segments;
  private final Wording wording;
  private final Sum sum;

  /// @param terms of the request
  /// @param text what was asked for
  /// @param query what that has become, whose scores are to be explained
  /// @param rescorer what gave the best hits their scores
  public Explanations(
      IndexSearcher searcher, TermLookup terms, TextQuery text, Query query, Rescorer rescorer)
      throws IOException {
    this.terms = terms;
    this.text = text;
    this.rescorer = rescorer;
    this.segments = searcher.getIndexReader().leaves();
    this.wording = new Wording(searcher.getIndexReader(), QueryWords.of(text));
    this.sum = Sum.of(searcher, query, 1);
  }

  /// The parts of a paper's score, the greatest first.
  public List<Contribution> of(Place place) throws IOException {
    LeafReaderContext segment = segments.get(ReaderUtil.subIndex(place.document(), segments));
    int document = place.document() - segment.docBase;
    List<Contribution> contributions = new ArrayList<>();
    if (place.key().best() > 0) {
      for (ScorePart part : rescorer.explain(terms, text, place.document())) {
        contributions.add(wording.contribution(part, segment.reader(), document));
      }
    }
    if (contributions.isEmpty() && place.score() == place.base()) {
      addBase(segment, document, contributions);
    }
    if (contributions.isEmpty()) {
      contributions.add(Wording.ofDemandsAlone());
    }
    contributions.sort(Comparator.comparingDouble(Contribution::contribution).reversed());
    return shortened(contributions);
  }

  private void addBase(LeafReaderContext segment, int document, List<Contribution> contributions)
      throws IOException {
    sum.add(
        segment,
        document,
        (part, value) ->
            contributions.add(wording.contribution(part, value, segment.reader(), document)));
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
