package org.papertide.api.index.lucene.search;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.function.Supplier;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.uhighlight.FieldHighlighter;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.apache.lucene.util.automaton.ByteRunAutomaton;
import org.papertide.api.index.lucene.layout.EnglishText;
import org.papertide.api.index.lucene.layout.Layout;

/// Lucene's highlighter of titles and of abstracts, made ready once for all texts of a query: that
/// takes as long as to read one of them. For any number of threads.
final class Highlighters {

  /// The longest abstract that ingest-service takes.
  private static final int LONGEST_TEXT = 50_000;

  private final Reused titles;
  private final Reused abstracts;

  private Highlighters(EnglishText analyzer, PassageFormatter formatter) {
    this.titles =
        new Reused(builder(analyzer, formatter).withBreakIterator(WholeBreakIterator::new));
    this.abstracts =
        new Reused(
            builder(analyzer, formatter)
                .withBreakIterator(() -> BreakIterator.getSentenceInstance(Locale.ROOT))
                .withMaxNoHighlightPassages(1));
  }

  /// For queries of words and phrases: a text's stems are found in half the time of stems and
  /// words.
  static Highlighters ofStems(PassageFormatter formatter) {
    return new Highlighters(EnglishText.complete(), formatter);
  }

  /// For queries with beginnings, which are looked for among whole words.
  static Highlighters ofWords(PassageFormatter formatter) {
    return new Highlighters(EnglishText.indexed(), formatter);
  }

  /// Whether a query has the beginning of a word.
  static boolean hasBeginnings(Query query) {
    boolean[] found = new boolean[1];
    query.visit(
        new QueryVisitor() {
          @Override
          public void consumeTermsMatching(
              Query part, String field, Supplier<ByteRunAutomaton> terms) {
            found[0] = true;
          }
        });
    return found[0];
  }

  private static UnifiedHighlighter.Builder builder(
      EnglishText analyzer, PassageFormatter formatter) {
    return UnifiedHighlighter.builderWithoutSearcher(analyzer)
        .withMaxLength(LONGEST_TEXT)
        .withHandleMultiTermQuery(true)
        .withHighlightPhrasesStrictly(true)
        .withWeightMatches(false)
        .withFormatter(formatter);
  }

  /// Marks the whole of a title. For one thread.
  FieldHighlighter title(Query query) throws IOException {
    return titles.ready(Layout.TITLE, query, 1);
  }

  /// Marks some sentences of an abstract. For one thread.
  FieldHighlighter text(Query query, int most) throws IOException {
    return abstracts.ready(Layout.ABSTRACT, query, most);
  }

  /// Hands out what Lucene's own methods make anew for each text.
  private static final class Reused extends UnifiedHighlighter {

    Reused(Builder builder) {
      super(builder);
    }

    FieldHighlighter ready(String field, Query query, int most) throws IOException {
      return getFieldHighlighter(field, query, extractTerms(query), most);
    }
  }
}
