package org.papertide.api.index.lucene.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;

class TimedPrefixQueryTest {

  private static final int WORDS = 1000;
  private static final Term BEGINNING = new Term("word", "co");

  @Test
  void all_words_are_looked_at_while_there_is_time() throws IOException {
    assertThat(count(() -> false)).isEqualTo(WORDS);
  }

  @Test
  void what_was_looked_at_in_time_is_found() throws IOException {
    assertThat(count(() -> true)).isZero();
    AtomicInteger looks = new AtomicInteger();
    assertThat(count(() -> looks.incrementAndGet() > 10)).isBetween(50, WORDS / 2);
    assertThat(looks).hasValueLessThan(20);
  }

  @Test
  void no_other_request_has_its_matches() {
    TimedPrefixQuery query = new TimedPrefixQuery(BEGINNING, () -> true);
    assertThat(query).isNotEqualTo(new TimedPrefixQuery(BEGINNING, () -> true));
  }

  private static int count(QueryTimeout timeout) throws IOException {
    try (Directory files = new ByteBuffersDirectory()) {
      try (IndexWriter writer = new IndexWriter(files, new IndexWriterConfig())) {
        for (int number = 0; number < WORDS; number++) {
          Document document = new Document();
          document.add(new StringField("word", "co%04d".formatted(number), Store.NO));
          writer.addDocument(document);
        }
      }
      try (DirectoryReader reader = DirectoryReader.open(files)) {
        return new IndexSearcher(reader).count(new TimedPrefixQuery(BEGINNING, timeout));
      }
    }
  }
}
