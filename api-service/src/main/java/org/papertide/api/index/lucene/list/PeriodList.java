package org.papertide.api.index.lucene.list;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermRangeQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.papertide.api.index.Answers;
import org.papertide.api.index.PaperDocument;
import org.papertide.api.index.PeriodPapers;
import org.papertide.api.index.lucene.layout.Layout;
import org.papertide.api.index.lucene.layout.PeriodColumns;
import org.papertide.api.index.lucene.layout.WithoutHistory;
import org.papertide.api.index.period.FeedPeriod;
import org.papertide.api.index.period.PeriodOrder;

/// Lists the papers of a day, a week or a month. A page by position costs what it shows; one by
/// upvotes costs a look at the columns of each paper of the period. For any number of threads.
public final class PeriodList {

  /// What a page shows, and the place of the last paper; null when that is the last of all.
  private record Page(long total, List<Integer> documents, @Nullable String next) {}

  private final Layout layout;

  public PeriodList(Layout layout) {
    this.layout = layout;
  }

  /// @param from the place of the last paper before, null to begin
  public PeriodPapers papers(
      IndexSearcher searcher,
      FeedPeriod period,
      PeriodOrder order,
      @Nullable String from,
      int limit)
      throws IOException {
    Page page =
        switch (order) {
          case POSITION -> byPosition(searcher, period, from, limit);
          case UPVOTES -> byUpvotes(searcher, period, from, limit);
        };
    FeedDays days = new FeedDays(searcher.getIndexReader());
    return new PeriodPapers(
        new Answers.Total(page.total(), true),
        placed(searcher.storedFields(), page.documents(), period),
        page.next(),
        days.lastBefore(period.first()),
        days.firstFrom(period.last().plusDays(1)));
  }

  private static Page byPosition(
      IndexSearcher searcher, FeedPeriod period, @Nullable String from, int limit)
      throws IOException {
    String day = period.first().toString();
    if (!period.first().equals(period.last())) {
      throw new IllegalArgumentException("a position is a place in one day");
    }
    String prefix = Layout.dayPrefix(day);
    // The least term after that of the paper before.
    String start = from == null ? prefix : prefix + from + '\0';
    List<TermList.Entry> entries =
        TermList.entries(searcher.getIndexReader(), Layout.DAY_ORDER, prefix, start, limit + 1);
    List<TermList.Entry> shown = entries.subList(0, Math.min(limit, entries.size()));
    return new Page(
        searcher.count(new TermQuery(new Term(Layout.DAY, day))),
        shown.stream().map(TermList.Entry::document).toList(),
        entries.size() > limit ? shown.getLast().term().substring(prefix.length()) : null);
  }

  private static Page byUpvotes(
      IndexSearcher searcher, FeedPeriod period, @Nullable String from, int limit)
      throws IOException {
    SortField upvotes = new SortField(PeriodColumns.UPVOTES, SortField.Type.LONG, true);
    SortField place = new FirstPlace(PeriodColumns.place(period.first(), 0)).getSortField(false);
    SortField id = new SortField(PeriodColumns.ID, SortField.Type.STRING);
    TopFieldDocs best =
        searcher.search(
            TermRangeQuery.newStringRange(
                Layout.DAY, period.first().toString(), period.last().toString(), true, true),
            new TopFieldCollectorManager(
                new Sort(upvotes, place, id).rewrite(searcher),
                limit + 1,
                from == null ? null : key(from),
                Integer.MAX_VALUE));
    List<ScoreDoc> found = List.of(best.scoreDocs);
    List<ScoreDoc> shown = found.subList(0, Math.min(limit, found.size()));
    return new Page(
        best.totalHits.value(),
        shown.stream().map(paper -> paper.doc).toList(),
        found.size() > limit ? text((FieldDoc) shown.getLast()) : null);
  }

  private static String text(FieldDoc key) {
    return key.fields[0] + "/" + key.fields[1] + "/" + ((BytesRef) key.fields[2]).utf8ToString();
  }

  private static FieldDoc key(String text) {
    String[] parts = text.split("/", 3);
    Object[] fields = {Long.valueOf(parts[0]), Long.valueOf(parts[1]), new BytesRef(parts[2])};
    // The paper itself is not after its own key, whichever document it is by now.
    return new FieldDoc(Integer.MAX_VALUE, Float.NaN, fields);
  }

  private List<Answers.Placed> placed(
      StoredFields stored, List<Integer> documents, FeedPeriod period) throws IOException {
    List<Answers.Placed> papers = new ArrayList<>(documents.size());
    for (int document : documents) {
      PaperDocument paper = layout.paper(WithoutHistory.read(stored, document));
      paper.memberships().stream()
          .filter(membership -> period.has(membership.day()))
          .findFirst()
          .ifPresent(membership -> papers.add(new Answers.Placed(paper, membership)));
    }
    return papers;
  }
}
