package org.papertide.api.index.lucene.search;

import java.io.IOException;
import org.apache.lucene.index.FilterLeafReader.FilterTermsEnum;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.util.AttributeSource;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Words that begin like a text, as many of them as can be looked at in time. Lucene gathers the
/// papers of all of them before it first asks whether there is time left, and of two letters that
/// are most papers of the index.
///
/// Equal to itself alone: what it matches depends on the time that its request had, so it may not
/// be kept for another one. For any number of threads.
final class TimedPrefixQuery extends PrefixQuery {

  /// A look at the clock costs as much as some terms.
  private static final int TERMS_BETWEEN = 16;

  private final QueryTimeout timeout;

  TimedPrefixQuery(Term prefix, QueryTimeout timeout) {
    super(prefix);
    this.timeout = timeout;
  }

  @Override
  protected TermsEnum getTermsEnum(Terms terms, AttributeSource attributes) throws IOException {
    return new InTime(super.getTermsEnum(terms, attributes), timeout);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  private static final class InTime extends FilterTermsEnum {

    private final QueryTimeout timeout;
    private int seen;

    InTime(TermsEnum terms, QueryTimeout timeout) {
      super(terms);
      this.timeout = timeout;
    }

    @Override
    public @Nullable BytesRef next() throws IOException {
      return seen++ % TERMS_BETWEEN == 0 && timeout.shouldExit() ? null : in.next();
    }
  }
}
