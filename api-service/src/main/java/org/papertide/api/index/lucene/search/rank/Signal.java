package org.papertide.api.index.lucene.search.rank;

import java.util.ArrayList;
import java.util.List;
import org.papertide.api.index.lucene.search.rank.ScorePart.Reason;
import org.papertide.api.index.query.TextField;

/// Something that makes documents better. The more often it is there, the less each time adds:
/// `weight · x / (x + k1)`, where x is the sum of both fields (BM25's saturation).
///
/// @param weight what it is worth at most
/// @param title by document, how much of it is in the title
/// @param text by document, how much of it is in the abstract
// Nobody compares signals.
@SuppressWarnings("ArrayRecordComponent")
record Signal(Reason reason, String words, double weight, double[] title, double[] text) {

  /// Lucene's own default, and what most collections of abstracts are measured with.
  private static final double K1 = 1.2;

  double score(int document) {
    double found = title[document] + text[document];
    return found == 0 ? 0 : weight * found / (found + K1);
  }

  /// The score of one document by field.
  List<ScorePart> parts(int document) {
    List<ScorePart> parts = new ArrayList<>();
    double each = score(document) / (title[document] + text[document]);
    if (title[document] > 0) {
      parts.add(part(TextField.TITLE, each * title[document]));
    }
    if (text[document] > 0) {
      parts.add(part(TextField.ABSTRACT, each * text[document]));
    }
    return parts;
  }

  private ScorePart part(TextField field, double score) {
    return new ScorePart(reason, words, field, (float) score);
  }
}
