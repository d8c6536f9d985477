package org.papertide.api.index.lucene.similar;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.papertide.api.index.PaperDocument;
import org.papertide.api.index.SimilarPapers;
import org.papertide.api.index.lucene.layout.Layout;
import org.papertide.api.index.lucene.layout.WithoutHistory;
import org.papertide.api.index.lucene.similar.Profile.WeightedTerm;
import org.papertide.api.index.query.SimilarQuestion;

/// Papers of the same content. For any number of threads.
///
/// The most telling terms of what is asked for are looked for as a flat disjunction, which lets
/// Lucene skip what cannot be among the best; those best are then put in order with more care.
public final class PaperSimilarity {

  /// More terms cost time and change next to nothing; fewer than 25 lose papers.
  private static final int TERMS = 50;

  /// Candidates that are put in order, which is also how far pages reach.
  private static final int CANDIDATES = 500;

  /// A person reads no more.
  private static final int TERMS_SHOWN = 8;

  /// What a paper says again and again it is about: asked for by a whole text, it may say so more
  /// often than for a few words before it counts no more (the usual 1.2 in a search).
  private static final BM25Similarity SCORING = new BM25Similarity(2, 0.75f);

  private final Layout layout;

  public PaperSimilarity(Layout layout) {
    this.layout = layout;
  }

  /// @param from a rank that [SimilarPapers#next()] gave; 0 to begin
  public SimilarPapers similar(IndexSearcher reading, SimilarQuestion question, int from, int limit)
      throws IOException {
    IndexSearcher searcher = new IndexSearcher(reading.getIndexReader());
    searcher.setSimilarity(SCORING);
    NamedPapers named = new NamedPapers(searcher, layout);
    List<TermCounts> liked = new ArrayList<>(named.texts(question.like()));
    List<TermCounts> disliked = named.texts(question.unlike());
    if (!question.text().isBlank()) {
      liked.add(TermCounts.of(question.text()));
    }
    TermStatistics statistics = new TermStatistics(searcher);
    Profile profile = Profile.of(statistics, liked, disliked);
    List<WeightedTerm> wanted = profile.speakingFor(TERMS);
    Contributions contributions =
        new Contributions(
            searcher,
            Stream.concat(wanted.stream(), profile.speakingAgainst(TERMS).stream()).toList(),
            candidates(searcher, query(statistics, wanted), named));
    return page(searcher, contributions, named, from, limit);
  }

  private static Query query(TermStatistics statistics, List<WeightedTerm> wanted)
      throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (WeightedTerm term : wanted) {
      statistics
          .queries(term.term(), term.weight())
          .forEach(inField -> query.add(inField, Occur.SHOULD));
    }
    return query.build();
  }

  private static int[] candidates(IndexSearcher searcher, Query query, NamedPapers named)
      throws IOException {
    int most = CANDIDATES + named.size();
    TopDocs best = searcher.search(query, new TopScoreDocCollectorManager(most, null, 1));
    return Arrays.stream(best.scoreDocs)
        .mapToInt(found -> found.doc)
        .filter(document -> !named.has(document))
        .sorted()
        .toArray();
  }

  private SimilarPapers page(
      IndexSearcher searcher, Contributions contributions, NamedPapers named, int from, int limit)
      throws IOException {
    List<Contributions.Ranked> ranking = contributions.ranking();
    List<SimilarPapers.Hit> hits = new ArrayList<>();
    int rank = Math.min(from, ranking.size());
    for (; rank < ranking.size() && hits.size() < limit; rank++) {
      Contributions.Ranked ranked = ranking.get(rank);
      PaperDocument paper =
          layout.paper(WithoutHistory.read(searcher.storedFields(), ranked.document()));
      if (!named.hasTitleOf(paper)) {
        hits.add(
            new SimilarPapers.Hit(
                paper, ranked.score(), contributions.matches(ranked, TERMS_SHOWN)));
      }
    }
    return new SimilarPapers(hits, named.unknown(), rank < ranking.size() ? rank : null);
  }
}
