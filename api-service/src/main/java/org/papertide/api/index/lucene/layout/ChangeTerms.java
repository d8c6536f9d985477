package org.papertide.api.index.lucene.layout;

import java.nio.ByteBuffer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import org.papertide.api.index.FeedPosition.Cursor;
import org.papertide.api.index.PaperHistory;

/// How papers are found in the order in which they changed, and what a change tells of a paper
/// without its history.
///
/// The terms of [#ORDER] are transaction and number, eight bytes each, the highest first: neither
/// is negative, so their order is that of the feed.
public final class ChangeTerms {

  public static final String ORDER = "changeOrder";

  private static final String REVISIONS = "revisionCount";
  private static final String OBSERVATIONS = "observationCount";

  private ChangeTerms() {}

  /// Gives a document its place in the feed.
  public static void add(Cursor at, Document document) {
    document.add(new StringField(ORDER, term(at), Store.NO));
  }

  static void addCounts(PaperHistory history, Document document) {
    document.add(new StoredField(REVISIONS, history.revisionCount()));
    document.add(new StoredField(OBSERVATIONS, history.observationCount()));
  }

  /// The term of a place.
  public static BytesRef term(Cursor at) {
    return new BytesRef(
        ByteBuffer.allocate(2 * Long.BYTES).putLong(at.xid()).putLong(at.no()).array());
  }

  /// The place that a term names.
  public static Cursor place(BytesRef term) {
    ByteBuffer bytes = ByteBuffer.wrap(term.bytes, term.offset, term.length);
    return new Cursor(bytes.getLong(), bytes.getLong());
  }

  /// How many text versions the paper of a stored document has.
  public static int revisions(Document document) {
    return document.getField(REVISIONS).numericValue().intValue();
  }

  /// How often dumps spoke of the paper of a stored document.
  public static int observations(Document document) {
    return document.getField(OBSERVATIONS).numericValue().intValue();
  }
}
