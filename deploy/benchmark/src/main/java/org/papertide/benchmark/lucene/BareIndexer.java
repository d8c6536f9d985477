package org.papertide.benchmark.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/// A process that indexes papers which it has in memory: id, title and abstract, each stored as
/// well, added one after the other by one thread, with the analysis and the write buffer of
/// api-service.
///
/// It warms up with the first papers, then prints `start`, goes on when it is told to, and prints
/// `end` with the nanoseconds until the rest was committed.
public final class BareIndexer {

  static final String ID = "id";
  static final String TITLE = "title";
  static final String ABSTRACT = "abstract";

  private static final double BUFFER_MEGABYTES = 32;

  private BareIndexer() {}

  /// @param arguments file of papers, directory of the index, how many papers to warm up with
  public static void main(String[] arguments) throws IOException {
    List<PaperFile.Entry> papers = new ArrayList<>();
    PaperFile.read(Path.of(arguments[0]), papers::add);
    int warmUp = Integer.parseInt(arguments[2]);
    IndexWriterConfig config =
        new IndexWriterConfig(BareText.indexed())
            .setOpenMode(OpenMode.CREATE)
            .setRAMBufferSizeMB(BUFFER_MEGABYTES);
    try (Directory directory = FSDirectory.open(Path.of(arguments[1]));
        IndexWriter writer = new IndexWriter(directory, config)) {
      add(writer, papers.subList(0, warmUp));
      System.out.println("start");
      if (System.in.read() < 0) {
        return;
      }
      long start = System.nanoTime();
      add(writer, papers.subList(warmUp, papers.size()));
      writer.commit();
      System.out.println("end " + (System.nanoTime() - start));
      System.in.read();
    }
  }

  private static void add(IndexWriter writer, List<PaperFile.Entry> papers) throws IOException {
    for (PaperFile.Entry paper : papers) {
      Document document = new Document();
      document.add(new StringField(ID, paper.id(), Store.YES));
      document.add(new TextField(TITLE, paper.title(), Store.YES));
      document.add(new TextField(ABSTRACT, paper.text(), Store.YES));
      writer.addDocument(document);
    }
  }
}
