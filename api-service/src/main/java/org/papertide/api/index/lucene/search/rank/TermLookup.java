package org.papertide.api.index.lucene.search.rank;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.IOSupplier;
import org.jspecify.annotations.Nullable;

/// The terms that a request asks for, each looked up once: a search needs a term's places in the
/// dictionaries of all segments to match it, to weigh it, to read where it stands, and to tell
/// whether it is known. For one thread.
public final class TermLookup {

  private final IndexSearcher searcher;
  private final Map<Term, TermStates> known = new HashMap<>();
  private final Map<String, Reading[]> readings = new HashMap<>();

  public TermLookup(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  /// What a field of a segment is read by, term after term.
  private static final class Reading {

    private final TermsEnum dictionary;
    private @Nullable PostingsEnum postings;

    Reading(TermsEnum dictionary) {
      this.dictionary = dictionary;
    }

    PostingsEnum of(Term term, TermState state, int flags) throws IOException {
      dictionary.seekExact(term.bytes(), state);
      PostingsEnum read = dictionary.postings(postings, flags);
      postings = read;
      return read;
    }
  }

  IndexReader reader() {
    return searcher.getIndexReader();
  }

  IndexSearcher searcher() {
    return searcher;
  }

  /// What the term matches.
  public TermQuery query(Term term) throws IOException {
    return new TermQuery(term, states(term));
  }

  /// How many documents have the term.
  public int frequency(Term term) throws IOException {
    return states(term).docFreq();
  }

  /// Where the term stands in a segment, to be read before the next is asked for; null if nowhere.
  ///
  /// @param flags of [PostingsEnum]
  @Nullable PostingsEnum postings(LeafReaderContext segment, Term term, int flags)
      throws IOException {
    IOSupplier<TermState> place = states(term).get(segment);
    TermState state = place == null ? null : place.get();
    return state == null ? null : reading(segment, term.field()).of(term, state, flags);
  }

  private Reading reading(LeafReaderContext segment, String field) throws IOException {
    Reading[] bySegment =
        readings.computeIfAbsent(field, key -> new Reading[reader().leaves().size()]);
    Reading reading = bySegment[segment.ord];
    if (reading == null) {
      reading = new Reading(Terms.getTerms(segment.reader(), field).iterator());
      bySegment[segment.ord] = reading;
    }
    return reading;
  }

  private TermStates states(Term term) throws IOException {
    TermStates states = known.get(term);
    if (states == null) {
      states = TermStates.build(searcher, term, true);
      known.put(term, states);
    }
    return states;
  }
}
