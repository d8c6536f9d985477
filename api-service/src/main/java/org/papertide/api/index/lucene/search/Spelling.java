package org.papertide.api.index.lucene.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.papertide.api.index.PaperDocument;
import org.papertide.api.index.lucene.layout.Layout;
import org.papertide.api.index.lucene.layout.WithoutHistory;
import org.papertide.api.index.lucene.search.rank.Token;
import org.papertide.api.index.lucene.search.rank.Wording;
import org.papertide.api.index.query.Correction;
import org.papertide.api.index.query.TextQuery;

/// What a query may have meant by words that no paper has: words of abstracts that are up to two
/// letters away. For any number of threads.
public final class Spelling {

  /// A longer text is not typed.
  static final int LONGEST_QUERY = 40;

  /// Each costs a walk over all words that begin with the same letter.
  private static final int MOST_LOOKED_UP = 3;

  /// Fewer letters can be anything.
  private static final int SHORTEST_WORD = 4;

  private static final int LONGEST_WORD = 40;
  private static final int MOST_SUGGESTIONS = 5;

  /// How much more common a word must be than the rare one in whose place it is proposed.
  private static final int TIMES_AS_COMMON = 10;

  /// Papers that are looked at to tell a word from a stem.
  private static final int WITNESSES = 3;

  private final Layout layout;

  public Spelling(Layout layout) {
    this.layout = layout;
  }

  /// Empty when there is nothing better.
  ///
  /// @param text of the query
  /// @param query how it was understood
  /// @param rareToo whether rare words are doubted, too, and not only those that no paper has
  public Optional<Correction> of(
      IndexSearcher searcher, String text, TextQuery query, boolean rareToo) throws IOException {
    // The analyzer takes "title:word" for one word.
    List<Token> tokens = Token.all(text.replace(':', ' '));
    if (tokens.size() > LONGEST_QUERY) {
      return Optional.empty();
    }
    Map<String, String> better = new LinkedHashMap<>();
    int lookedUp = 0;
    for (Token word : doubtful(searcher, query, rareToo)) {
      if (lookedUp++ < MOST_LOOKED_UP) {
        better(searcher, word).ifPresent(other -> better.put(word.word(), other));
      }
    }
    return better.isEmpty() ? Optional.empty() : Optional.of(corrected(text, tokens, better));
  }

  private static List<Token> doubtful(IndexSearcher searcher, TextQuery query, boolean rareToo)
      throws IOException {
    int papers = searcher.getIndexReader().getDocCount(Layout.ABSTRACT);
    List<Token> doubtful = new ArrayList<>();
    for (Token word : Wording.tokens(query)) {
      int known = known(searcher, word.stem());
      if ((known == 0 || (rareToo && known <= papers / TIMES_AS_COMMON)) && isWord(word.word())) {
        doubtful.add(word);
      }
    }
    return doubtful;
  }

  /// Whether it can be misspelt: numbers and names of models cannot.
  private static boolean isWord(String word) {
    return word.length() >= SHORTEST_WORD
        && word.length() <= LONGEST_WORD
        && word.chars().allMatch(Character::isLetter);
  }

  private static int known(IndexSearcher searcher, String term) throws IOException {
    return searcher.getIndexReader().docFreq(new Term(Layout.TITLE, term))
        + searcher.getIndexReader().docFreq(new Term(Layout.ABSTRACT, term));
  }

  private Optional<String> better(IndexSearcher searcher, Token word) throws IOException {
    int known = known(searcher, word.stem());
    DirectSpellChecker checker = new DirectSpellChecker();
    checker.setMaxEdits(known == 0 ? 2 : 1);
    checker.setMinQueryLength(SHORTEST_WORD);
    SuggestWord[] near =
        checker.suggestSimilar(
            new Term(Layout.ABSTRACT, word.word()),
            MOST_SUGGESTIONS,
            searcher.getIndexReader(),
            SuggestMode.SUGGEST_ALWAYS);
    for (SuggestWord other : near) {
      if (other.freq >= known * TIMES_AS_COMMON && isWhole(searcher, other.string)) {
        return Optional.of(other.string);
      }
    }
    return Optional.empty();
  }

  /// Whether papers have it as a word: the index has stems as well.
  private boolean isWhole(IndexSearcher searcher, String term) throws IOException {
    TermQuery query = new TermQuery(new Term(Layout.ABSTRACT, term));
    for (ScoreDoc hit : searcher.search(query, WITNESSES).scoreDocs) {
      PaperDocument paper = layout.paper(WithoutHistory.read(searcher.storedFields(), hit.doc));
      if (Token.all(paper.text()).stream().anyMatch(token -> token.word().equals(term))) {
        return true;
      }
    }
    return false;
  }

  private static Correction corrected(String text, List<Token> tokens, Map<String, String> better) {
    StringBuilder corrected = new StringBuilder();
    List<Correction.Change> changes = new ArrayList<>();
    int done = 0;
    for (Token token : tokens) {
      String other = better.get(token.word());
      if (other != null) {
        corrected.append(text, done, token.start()).append(other);
        done = token.end();
        changes.add(new Correction.Change(token.word(), other));
      }
    }
    corrected.append(text, done, text.length());
    return new Correction(corrected.toString(), List.copyOf(changes));
  }
}
