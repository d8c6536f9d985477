package org.papertide.api.index.lucene.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papertide.api.index.lucene.layout.Layout;

class OpenIndexTest {

  /// Fewer than Lucene merges by itself.
  private static final int SEGMENTS = 5;

  @TempDir Path directory;

  @Test
  void small_segments_become_one() throws IOException {
    try (OpenIndex index = OpenIndex.empty(directory, 16 << 20)) {
      for (int segment = 0; segment < SEGMENTS; segment++) {
        Document document = new Document();
        document.add(new TextField(Layout.TITLE, "number " + segment, Store.NO));
        index.writer().addDocument(document);
        index.writer().flush();
      }
      assertThat(segments(index)).isEqualTo(SEGMENTS);

      index.mergeSmallSegments();
      await().untilAsserted(() -> assertThat(segments(index)).isEqualTo(1));

      index.mergeSmallSegments();
      assertThat(segments(index)).isEqualTo(1);
    }
  }

  private static int segments(OpenIndex index) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(index.writer())) {
      return reader.leaves().size();
    }
  }
}
