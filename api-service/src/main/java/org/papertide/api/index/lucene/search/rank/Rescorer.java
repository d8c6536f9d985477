package org.papertide.api.index.lucene.search.rank;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.papertide.api.index.lucene.layout.Layout;
import org.papertide.api.index.query.TextQuery;

/// Puts the best hits of a first search in order by what would be too expensive for all papers. For
/// any number of threads.
public final class Rescorer {

  /// A question has fewer. It bounds what a pasted text can cost.
  private static final int MOST_WORDS = 64;

  /// The same hits, the best first, with scores of their own: comparable with each other and with
  /// no others. Equal ones stay in their order. A query without a word, such as one for an author,
  /// leaves everything as it is.
  public TopDocs rescore(TermLookup terms, TextQuery text, TopDocs first) throws IOException {
    int[] documents = Arrays.stream(first.scoreDocs).mapToInt(hit -> hit.doc).sorted().toArray();
    List<Signal> signals = signals(terms, text, documents);
    if (signals.isEmpty()) {
      return first;
    }
    ScoreDoc[] best =
        Arrays.stream(first.scoreDocs)
            .map(hit -> scored(hit.doc, Arrays.binarySearch(documents, hit.doc), signals))
            .sorted(Comparator.comparingDouble((ScoreDoc hit) -> hit.score).reversed())
            .toArray(ScoreDoc[]::new);
    return new TopDocs(first.totalHits, best);
  }

  /// What the score of a document is made of; empty where [#rescore] leaves everything as it is.
  public List<ScorePart> explain(TermLookup terms, TextQuery text, int document)
      throws IOException {
    return signals(terms, text, new int[] {document}).stream()
        .flatMap(signal -> signal.parts(0).stream())
        .sorted(Comparator.comparingDouble(ScorePart::score).reversed())
        .toList();
  }

  private static List<Signal> signals(TermLookup terms, TextQuery text, int[] documents)
      throws IOException {
    Wording wording = Wording.of(text, MOST_WORDS);
    if (wording.words().isEmpty() || documents.length == 0) {
      return List.of();
    }
    IndexReader reader = terms.reader();
    int papers = Math.max(reader.getDocCount(Layout.TITLE), reader.getDocCount(Layout.ABSTRACT));
    return Signals.of(wording, new Candidates(terms, documents), papers);
  }

  private static ScoreDoc scored(int document, int place, List<Signal> signals) {
    double score = 0;
    for (Signal signal : signals) {
      score += signal.score(place);
    }
    return new ScoreDoc(document, (float) score);
  }
}
