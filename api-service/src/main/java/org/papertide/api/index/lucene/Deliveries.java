package org.papertide.api.index.lucene;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.papertide.api.index.Answers;
import org.papertide.api.index.lucene.layout.DumpTerms;

/// Sums up the dumps of one day by source, from terms and columns, without reading a document. For
/// one thread.
final class Deliveries {

  private final BytesRef prefix;
  private final long lateFrom;
  private final int most;
  private final TreeMap<String, DeliveryTally> tallies = new TreeMap<>();
  private boolean more;

  private Deliveries(LocalDate day, Instant lateFrom, int most) {
    this.prefix = new BytesRef(DumpTerms.deliveryPrefix(day));
    this.lateFrom = DumpTerms.micros(lateFrom);
    this.most = most;
  }

  static Answers.Deliveries of(IndexReader reader, LocalDate day, Instant lateFrom, int most)
      throws IOException {
    Deliveries deliveries = new Deliveries(day, lateFrom, most);
    for (LeafReaderContext leaf : reader.leaves()) {
      deliveries.add(leaf.reader());
    }
    List<Answers.Delivery> bySource =
        deliveries.tallies.entrySet().stream()
            .map(entry -> entry.getValue().toDelivery(entry.getKey()))
            .toList();
    return new Answers.Deliveries(bySource, deliveries.more);
  }

  private void add(LeafReader leaf) throws IOException {
    Terms terms = leaf.terms(DumpTerms.DELIVERY);
    if (terms == null) {
      return;
    }
    TermsEnum cursor = terms.iterator();
    boolean found = cursor.seekCeil(prefix) != TermsEnum.SeekStatus.END;
    while (found && StringHelper.startsWith(cursor.term(), prefix)) {
      String source = cursor.term().utf8ToString().substring(prefix.length);
      add(leaf, source, cursor.postings(null, PostingsEnum.NONE));
      found = cursor.next() != null;
    }
  }

  private void add(LeafReader leaf, String source, PostingsEnum dumps) throws IOException {
    Bits live = leaf.getLiveDocs();
    Columns columns = new Columns(leaf);
    for (int dump = dumps.nextDoc();
        dump != DocIdSetIterator.NO_MORE_DOCS;
        dump = dumps.nextDoc()) {
      // A newer version of a document leaves the old one's terms until segments are merged.
      if (live != null && !live.get(dump)) {
        continue;
      }
      if (tallies.size() == most && !tallies.containsKey(source)) {
        more = true;
        return;
      }
      columns.addTo(tallies.computeIfAbsent(source, key -> new DeliveryTally(lateFrom)), dump);
    }
  }

  /// The numbers of the dumps of one segment, read in the order of documents.
  private static final class Columns {

    private final NumericDocValues entries;
    private final NumericDocValues accepted;
    private final NumericDocValues rejected;
    private final NumericDocValues deadLetters;
    private final NumericDocValues refused;
    private final NumericDocValues received;

    Columns(LeafReader leaf) throws IOException {
      this.entries = column(leaf, DumpTerms.ENTRIES);
      this.accepted = column(leaf, DumpTerms.ACCEPTED);
      this.rejected = column(leaf, DumpTerms.REJECTED);
      this.deadLetters = column(leaf, DumpTerms.DEAD_LETTERS);
      this.refused = column(leaf, DumpTerms.REFUSED);
      this.received = column(leaf, DumpTerms.RECEIVED);
    }

    private static NumericDocValues column(LeafReader leaf, String field) throws IOException {
      return DocValues.getNumeric(leaf, field);
    }

    void addTo(DeliveryTally tally, int dump) throws IOException {
      tally.add(
          at(dump, received),
          at(dump, refused) != 0,
          at(dump, entries),
          at(dump, accepted),
          at(dump, rejected),
          at(dump, deadLetters));
    }

    private static long at(int dump, NumericDocValues column) throws IOException {
      return column.advanceExact(dump) ? column.longValue() : 0;
    }
  }
}
