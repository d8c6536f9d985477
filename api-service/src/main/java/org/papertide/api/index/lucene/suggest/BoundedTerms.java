package org.papertide.api.index.lucene.suggest;

import java.io.IOException;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.TermsEnum.SeekStatus;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/// Looks at the terms of segments that begin alike, up to a number of them altogether. For one
/// request.
final class BoundedTerms {

  /// What is done with a term.
  interface Visitor {
    void visit(BytesRef term, int documents) throws IOException;
  }

  private int left;

  /// @param most how many terms are looked at, at about 0.1 µs each
  BoundedTerms(int most) {
    this.left = most;
  }

  void visit(LeafReader leaf, String field, String prefix, Visitor visitor) throws IOException {
    Terms terms = leaf.terms(field);
    if (terms == null || left <= 0) {
      return;
    }
    BytesRef wanted = new BytesRef(prefix);
    TermsEnum cursor = terms.iterator();
    boolean more = cursor.seekCeil(wanted) != SeekStatus.END;
    while (more && left > 0 && StringHelper.startsWith(cursor.term(), wanted)) {
      left--;
      visitor.visit(cursor.term(), cursor.docFreq());
      more = cursor.next() != null;
    }
  }
}
