package org.papertide.api.index.lucene.layout;

import java.io.IOException;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DocumentStoredFieldVisitor;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.StoredFields;

/// Reads a stored document up to a paper's history, which is not even decompressed: a hit costs the
/// same, however long its history is.
public final class WithoutHistory extends DocumentStoredFieldVisitor {

  private WithoutHistory() {}

  public static Document read(StoredFields stored, int document) throws IOException {
    WithoutHistory visitor = new WithoutHistory();
    stored.document(document, visitor);
    return visitor.getDocument();
  }

  @Override
  public Status needsField(FieldInfo field) {
    return field.name.equals(Layout.HISTORY) ? Status.STOP : Status.YES;
  }
}
