package org.papertide.api.index.lucene.explain;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.TermQuery;
import org.papertide.api.index.Answers.Contribution;
import org.papertide.api.index.lucene.layout.Layout;
import org.papertide.api.index.lucene.search.rank.ScorePart;

/// Says in words why a part of a score is what it is.
record Wording(IndexReader index, QueryWords words) {

  /// @param value what the part adds
  Contribution contribution(Sum part, double value, LeafReader segment, int document)
      throws IOException {
    return switch (part.query()) {
      case TermQuery word -> {
        Term term = word.getTerm();
        String because = rarity(term) + "; " + times(segment, term, document);
        yield of(words.of(term.text()), term, value, because + weight(part));
      }
      case PhraseQuery phrase -> {
        Term first = phrase.getTerms()[0];
        String written =
            Stream.of(phrase.getTerms())
                .map(term -> words.of(term.text()))
                .collect(Collectors.joining(" "));
        String because = "these words stand together in this " + field(first);
        yield of(written, first, value, because + weight(part));
      }
      case PrefixQuery beginning -> {
        Term term = beginning.getPrefix();
        String because = "a word of this " + field(term) + " begins like that, however rare it is";
        yield of(term.text() + "*", term, value, because + weight(part));
      }
      case ConstantScoreQuery any ->
          new Contribution("*", null, value, "every paper that is not left out counts the same");
      default -> new Contribution(part.query().toString(), null, value, "it matches this paper");
    };
  }

  /// A part of what one of the best hits got when it was looked at once more.
  Contribution contribution(ScorePart part, LeafReader segment, int document) throws IOException {
    String field = part.field().name().toLowerCase(Locale.ROOT);
    String written =
        Stream.of(part.words().split(" ", -1)).map(words::of).collect(Collectors.joining(" "));
    String because =
        switch (part.reason()) {
          case WORD -> {
            Term term = new Term(field, part.words());
            yield rarity(term) + "; " + times(segment, term, document);
          }
          case EXACT_FORM -> "in this " + field + " in the very form that you wrote";
          case PHRASE -> "these words follow each other in this " + field;
          case NEAR -> "these words stand near each other in this " + field;
        };
    return new Contribution(written, field, part.score(), because);
  }

  /// A hit that has what is demanded, and none of the words that count.
  static Contribution ofDemandsAlone() {
    return new Contribution("*", null, 0, "it has what is demanded, and none of the words");
  }

  /// What is too little to be told one by one.
  static Contribution ofOthers(List<Contribution> others) {
    double sum = others.stream().mapToDouble(Contribution::contribution).sum();
    return new Contribution(
        "*", null, sum, others.size() + " other parts, of which each adds less");
  }

  private static Contribution of(String written, Term term, double value, String because) {
    String field = term.field().equals(Layout.AUTHORS) ? "author" : term.field();
    return new Contribution(written, field, value, because);
  }

  private static String field(Term term) {
    return term.field().equals(Layout.AUTHORS) ? "list of authors" : term.field();
  }

  private String rarity(Term term) throws IOException {
    int all = index.getDocCount(term.field());
    String where = term.field().equals(Layout.AUTHORS) ? "lists of authors" : term.field() + "s";
    return String.format(Locale.ROOT, "in %,d of %,d %s", index.docFreq(term), all, where);
  }

  private static String times(LeafReader segment, Term term, int document) throws IOException {
    PostingsEnum papers = segment.postings(term, PostingsEnum.FREQS);
    int times = papers != null && papers.advance(document) == document ? papers.freq() : 0;
    return (times == 1 ? "once" : times + " times") + " in this one";
  }

  private static String weight(Sum part) {
    float boost = part.boost();
    String times = boost == (int) boost ? String.valueOf((int) boost) : String.valueOf(boost);
    return boost == 1 ? "" : "; a match here counts " + times + " times";
  }
}
