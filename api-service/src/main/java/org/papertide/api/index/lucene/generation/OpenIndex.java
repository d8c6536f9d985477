package org.papertide.api.index.lucene.generation;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentReader;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.papertide.api.index.lucene.layout.Layout;

/// Lucene's files in one directory, open for writing.
record OpenIndex(Path path, Directory directory, IndexWriter writer) implements Closeable {

  /// The usual parameters, which the measured relevance was got with.
  private static final Similarity SCORING = new BM25Similarity(1.2f, 0.75f);

  /// From so many bytes on a segment is worth what it costs a search. At a million papers, with
  /// five segments instead of nine, four clients are answered a tenth more often.
  private static final long LARGE = 256 << 20;

  /// Segments below so many megabytes count as so large when it is chosen what to merge. Following
  /// makes some of a few hundred kilobytes in a second; with Lucene's 16 each byte of them is
  /// written three times again, and what comes in waits for that longer.
  private static final double SMALLEST_MEGABYTES = 2;

  private static final SearcherFactory SEARCHERS =
      new SearcherFactory() {
        @Override
        public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
          IndexSearcher searcher = new IndexSearcher(reader);
          searcher.setSimilarity(SCORING);
          return searcher;
        }
      };

  /// Opens what was committed.
  ///
  /// @throws IOException if it is not there or is damaged
  static OpenIndex existing(Path path, long bufferedBytes) throws IOException {
    return open(path, OpenMode.APPEND, bufferedBytes);
  }

  /// Makes an empty one.
  static OpenIndex empty(Path path, long bufferedBytes) throws IOException {
    return open(path, OpenMode.CREATE, bufferedBytes);
  }

  private static OpenIndex open(Path path, OpenMode mode, long bufferedBytes) throws IOException {
    TieredMergePolicy merging = new TieredMergePolicy();
    merging.setFloorSegmentMB(SMALLEST_MEGABYTES);
    IndexWriterConfig config =
        new IndexWriterConfig(Layout.analyzer())
            .setOpenMode(mode)
            .setRAMBufferSizeMB(bufferedBytes / 1024.0 / 1024.0)
            .setSimilarity(SCORING)
            .setMergePolicy(merging)
            // What is not committed with its position is read again from the feed.
            .setCommitOnClose(false);
    Directory directory = FSDirectory.open(path);
    try {
      return new OpenIndex(path, directory, new IndexWriter(directory, config));
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  /// What the last commit says of itself.
  Map<String, String> commitData() {
    Map<String, String> data = new HashMap<>();
    Iterable<Map.Entry<String, String>> committed = writer.getLiveCommitData();
    if (committed != null) {
      committed.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
    }
    return data;
  }

  /// Searchers of what is written, committed or not.
  SearcherManager searchers() throws IOException {
    return new SearcherManager(writer, SEARCHERS);
  }

  /// Begins to merge small segments, the smallest first, until one is left beside the large ones.
  /// Building an index leaves many, and each costs every search some time. Returns before that is
  /// done: it takes a quarter of a minute for a million papers.
  void mergeSmallSegments() throws IOException {
    int large = 0;
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      for (LeafReaderContext leaf : reader.leaves()) {
        if (leaf.reader() instanceof SegmentReader segment
            && segment.getSegmentInfo().sizeInBytes() >= LARGE) {
          large++;
        }
      }
    }
    writer.forceMerge(large + 1, false);
  }

  /// Ends it without a commit.
  @Override
  public void close() throws IOException {
    try (directory) {
      writer.rollback();
    }
  }
}
