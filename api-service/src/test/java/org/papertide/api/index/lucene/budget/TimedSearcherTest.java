package org.papertide.api.index.lucene.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimedSearcherTest {

  private static final int DOCUMENTS = 200_000;

  @TempDir Path files;
  private Directory directory;
  private DirectoryReader reader;

  @BeforeEach
  void index() throws IOException {
    directory = FSDirectory.open(files);
    try (IndexWriter writer =
        new IndexWriter(directory, new IndexWriterConfig(new KeywordAnalyzer()))) {
      Document document = new Document();
      document.add(new StringField("word", "common", Store.NO));
      for (int i = 0; i < DOCUMENTS; i++) {
        writer.addDocument(document);
      }
      writer.forceMerge(1);
    }
    reader = DirectoryReader.open(directory);
  }

  @AfterEach
  void close() throws IOException {
    reader.close();
    directory.close();
  }

  @Test
  void everything_is_found_in_time() throws IOException {
    TimedSearcher searcher = new TimedSearcher(reader, () -> false, null);

    assertThat(found(searcher)).isEqualTo(DOCUMENTS);
    assertThat(searcher.timedOut()).isFalse();
  }

  @Test
  void what_was_found_in_a_segment_until_the_time_was_up_is_the_answer() throws IOException {
    AtomicInteger looks = new AtomicInteger();
    QueryTimeout timeout = () -> looks.incrementAndGet() > 2;
    TimedSearcher searcher = new TimedSearcher(reader, timeout, null);

    assertThat(found(searcher)).isBetween(1L, DOCUMENTS / 2L);
    assertThat(searcher.timedOut()).isTrue();
  }

  @Test
  void nothing_is_found_when_the_time_is_up_already() throws IOException {
    TimedSearcher searcher = new TimedSearcher(reader, () -> true, null);

    assertThat(found(searcher)).isZero();
    assertThat(searcher.timedOut()).isTrue();
  }

  private static long found(TimedSearcher searcher) throws IOException {
    TopDocs top =
        searcher.search(
            new TermQuery(new Term("word", "common")),
            new TopScoreDocCollectorManager(1, null, Integer.MAX_VALUE));
    return top.totalHits.value();
  }
}
