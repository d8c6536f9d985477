package org.papertide.api.index.lucene.search.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papertide.api.index.SamplePaper;
import org.papertide.api.index.lucene.layout.Layout;
import org.papertide.api.index.lucene.search.rank.ScorePart.Reason;
import org.papertide.api.index.query.TextField;
import org.papertide.api.index.query.TextQuery;

class RescorerTest {

  private static final TextQuery QUERY = TextQuery.ofWords("deep networks");

  @TempDir Path folder;

  private final Rescorer rescorer = new Rescorer();

  /// Segments of two papers each.
  private void search(Searching searching) throws IOException {
    Layout layout = new Layout();
    try (Directory directory = FSDirectory.open(folder)) {
      try (IndexWriter writer =
          new IndexWriter(directory, new IndexWriterConfig(Layout.analyzer()))) {
        for (int no = 1; no <= 8; no++) {
          String title = no % 3 == 0 ? "Deep networks" : "Networks " + no;
          SamplePaper paper = SamplePaper.of(no, "p" + no, title, "A deep one. ".repeat(no));
          writer.addDocument(layout.paper(paper.document(), paper.history()));
          if (no % 2 == 0) {
            writer.flush();
          }
        }
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        assertThat(reader.leaves()).hasSize(4);
        searching.search(new IndexSearcher(reader));
      }
    }
  }

  private interface Searching {
    void search(IndexSearcher searcher) throws IOException;
  }

  @Test
  void the_parts_of_a_score_add_up_to_it() throws IOException {
    search(
        searcher -> {
          TopDocs first = searcher.search(MatchAllDocsQuery.INSTANCE, 10);
          for (ScoreDoc hit : rescorer.rescore(new TermLookup(searcher), QUERY, first).scoreDocs) {
            List<ScorePart> parts = rescorer.explain(new TermLookup(searcher), QUERY, hit.doc);
            assertThat(parts).isNotEmpty().allMatch(part -> part.score() > 0);
            assertThat(parts.stream().mapToDouble(ScorePart::score).sum())
                .isCloseTo(hit.score, within(1e-4));
          }
        });
  }

  @Test
  void a_part_says_what_was_found_where() throws IOException {
    search(
        searcher ->
            assertThat(rescorer.explain(new TermLookup(searcher), QUERY, 2))
                .extracting(ScorePart::reason, ScorePart::words, ScorePart::field)
                .containsExactlyInAnyOrder(
                    tuple(Reason.WORD, "network", TextField.TITLE),
                    tuple(Reason.EXACT_FORM, "networks", TextField.TITLE),
                    tuple(Reason.WORD, "deep", TextField.TITLE),
                    tuple(Reason.WORD, "deep", TextField.ABSTRACT),
                    tuple(Reason.PHRASE, "deep network", TextField.TITLE),
                    tuple(Reason.NEAR, "deep network", TextField.TITLE)));
  }

  @Test
  void no_hit_is_lost_or_added() throws IOException {
    search(
        searcher -> {
          TopDocs first = searcher.search(MatchAllDocsQuery.INSTANCE, 5);
          assertThat(rescorer.rescore(new TermLookup(searcher), QUERY, first).scoreDocs)
              .extracting(hit -> hit.doc)
              .containsExactlyInAnyOrder(0, 1, 2, 3, 4)
              .startsWith(2);
        });
  }

  @Test
  void a_query_without_a_word_leaves_everything_as_it_is() throws IOException {
    search(
        searcher -> {
          TopDocs first = searcher.search(MatchAllDocsQuery.INSTANCE, 5);
          assertThat(rescorer.rescore(new TermLookup(searcher), TextQuery.ofWords("?"), first))
              .isSameAs(first);
          assertThat(rescorer.explain(new TermLookup(searcher), TextQuery.ofWords("?"), 0))
              .isEmpty();
        });
  }
}
