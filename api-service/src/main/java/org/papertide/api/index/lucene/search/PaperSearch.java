package org.papertide.api.index.lucene.search;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryCachingPolicy;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.search.TotalHits.Relation;
import org.apache.lucene.search.UsageTrackingQueryCachingPolicy;
import org.jspecify.annotations.Nullable;
import org.papertide.api.index.Answers;
import org.papertide.api.index.IndexSettings;
import org.papertide.api.index.lucene.budget.TimedSearcher;
import org.papertide.api.index.lucene.explain.Explanations;
import org.papertide.api.index.lucene.facet.FacetCounts;
import org.papertide.api.index.lucene.layout.Layout;
import org.papertide.api.index.lucene.page.ColumnPages;
import org.papertide.api.index.lucene.page.Page;
import org.papertide.api.index.lucene.page.RelevancePages;
import org.papertide.api.index.lucene.page.Rescoring;
import org.papertide.api.index.lucene.search.rank.Rescorer;
import org.papertide.api.index.lucene.search.rank.TermLookup;
import org.papertide.api.index.lucene.search.rank.Token;
import org.papertide.api.index.lucene.search.rank.Wording;
import org.papertide.api.index.query.Order;
import org.papertide.api.index.query.SearchRequest;
import org.papertide.api.index.query.TextQuery;

/// Search for what a text asks for among the papers of a selection. For any number of threads.
public final class PaperSearch {

  /// Texts are not asked for twice, and their queries hold where their terms stand.
  private static final QueryCachingPolicy FILTERS_ALONE =
      new UsageTrackingQueryCachingPolicy() {
        @Override
        public boolean shouldCache(Query query) throws IOException {
          return !(query instanceof BooleanQuery) && super.shouldCache(query);
        }
      };

  private final Rescorer rescorer = new Rescorer();
  private final Layout layout;
  private final IndexSettings settings;
  private final TextQueries queries;

  public PaperSearch(Layout layout, IndexSettings settings) {
    this.layout = layout;
    this.settings = settings;
    this.queries = new TextQueries(settings);
  }

  /// @param timeout when to answer with what is found by then; asked again and again
  /// @param helper another thread, to search some of the segments; null for none
  public Answers.Found search(
      IndexSearcher shared, SearchRequest request, QueryTimeout timeout, @Nullable Executor helper)
      throws IOException {
    TextQuery wanted = request.text();
    IndexSearcher searcher = limited(shared, timeout, helper);
    TermLookup terms = new TermLookup(searcher);
    Optional<Query> text =
        wanted == null ? Optional.of(ClauseQueries.anyPaper()) : queries.of(wanted, terms, timeout);
    if (text.isEmpty()) {
      return new Answers.Found(new Answers.Total(0, true), List.of(), Map.of(), null, false, false);
    }
    Query query = SelectionQueries.within(request.selection(), text.get());
    Page page = page(searcher, terms, query, request);
    Optional<FacetCounts> counts = counts(searcher, query, request);
    Explanations explanations =
        wanted != null && request.explained()
            ? new Explanations(searcher, terms, wanted, text.get(), rescorer)
            : null;
    // Asked once more: where time ran out before the first document, nobody else has noticed.
    boolean late = searcher.timedOut() || timeout.shouldExit();
    HitReader reader = new HitReader(layout, searcher, text.get(), explanations, timeout);
    List<Answers.Hit> hits = reader.read(page.places());
    return new Answers.Found(
        total(page.total(), counts, late),
        hits,
        counts.map(FacetCounts::values).orElse(Map.of()),
        page.next(),
        late || reader.hurried(),
        wanted != null && hasUnknownWord(wanted, terms));
  }

  /// Whether the query has a word that no paper has, if it is short enough to be corrected.
  private static boolean hasUnknownWord(TextQuery text, TermLookup terms) throws IOException {
    List<Token> words = Wording.tokens(text);
    if (words.size() > Spelling.LONGEST_QUERY) {
      return false;
    }
    for (Token word : words) {
      if (terms.frequency(new Term(Layout.ABSTRACT, word.stem())) == 0
          && terms.frequency(new Term(Layout.TITLE, word.stem())) == 0) {
        return true;
      }
    }
    return false;
  }

  /// A searcher of this request alone, since it stops when that one's time is over.
  private static IndexSearcher limited(
      IndexSearcher shared, QueryTimeout timeout, @Nullable Executor helper) {
    IndexSearcher searcher = new TimedSearcher(shared.getIndexReader(), timeout, helper);
    searcher.setSimilarity(shared.getSimilarity());
    searcher.setQueryCachingPolicy(FILTERS_ALONE);
    return searcher;
  }

  private Page page(IndexSearcher searcher, TermLookup terms, Query query, SearchRequest request)
      throws IOException {
    if (request.order() != Order.RELEVANCE) {
      return new ColumnPages(searcher, query, settings.totalUpTo())
          .page(request.order(), request.after(), request.limit());
    }
    TextQuery text = request.text();
    Rescoring rescoring =
        text == null ? first -> first : first -> rescorer.rescore(terms, text, first);
    return new RelevancePages(searcher, query, settings.totalUpTo())
        .page(request.after(), request.limit(), rescoring);
  }

  private static Optional<FacetCounts> counts(
      IndexSearcher searcher, Query query, SearchRequest request) throws IOException {
    if (!request.facets().isEmpty()) {
      return Optional.of(FacetCounts.of(searcher, query, request.facets(), request.facetLimit()));
    }
    return request.exactTotal()
        ? Optional.of(new FacetCounts(searcher.count(query), Map.of()))
        : Optional.empty();
  }

  private Answers.Total total(TotalHits looked, Optional<FacetCounts> counts, boolean timedOut) {
    long seen = Math.max(looked.value(), counts.map(FacetCounts::matches).orElse(0L));
    if (counts.isPresent()) {
      return new Answers.Total(seen, !timedOut);
    }
    if (seen > settings.totalUpTo() || looked.relation() != Relation.EQUAL_TO) {
      return new Answers.Total(settings.totalUpTo(), false);
    }
    return new Answers.Total(seen, !timedOut);
  }
}
