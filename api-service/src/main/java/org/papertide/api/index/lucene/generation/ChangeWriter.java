package org.papertide.api.index.lucene.generation;

import io.micrometer.core.instrument.Counter;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.jboss.logging.Logger;
import org.papertide.api.index.Changes;
import org.papertide.api.index.Changes.PaperChange;
import org.papertide.api.index.dump.DumpDocument;
import org.papertide.api.index.lucene.layout.ChangeTerms;
import org.papertide.api.index.lucene.layout.Layout;

/// Writes what the feed tells into an index: each paper and dump in place of what it was. For one
/// thread.
final class ChangeWriter {

  private static final Logger LOG = Logger.getLogger(ChangeWriter.class);

  /// What a busy day brings between two looks at the feed.
  private static final int SMALL_PAGE = 200;

  private final IndexWriter writer;
  private final Layout layout;
  private final Counter unindexable;
  private volatile long onceBefore;

  /// @param unindexable counts what Lucene refuses
  /// @param onceBefore as [org.papertide.api.index.PaperIndex#begin(String, long)] has it
  ChangeWriter(IndexWriter writer, Layout layout, Counter unindexable, long onceBefore) {
    this.writer = writer;
    this.layout = layout;
    this.unindexable = unindexable;
    this.onceBefore = onceBefore;
  }

  /// Writes a page. Where it ends with an exception, some of it can be written.
  void write(Changes changes) throws IOException {
    try {
      write(changes.papers());
      for (DumpDocument dump : changes.dumps()) {
        write(dump);
      }
    } catch (RuntimeException e) {
      // The same page will come again, and some of it is in already.
      onceBefore = 0;
      throw e;
    }
  }

  /// Papers of one page have different keys, so their order does not matter, and most of the time
  /// goes into making terms of their texts: of a large page every processor takes some. Of a small
  /// one that would make as many small segments.
  private void write(List<PaperChange> papers) throws IOException {
    Stream<PaperChange> all =
        papers.size() > SMALL_PAGE ? papers.parallelStream() : papers.stream();
    // Nothing is thrown within, which would end the wait for those who are still writing.
    Optional<Exception> failure =
        all.map(this::writeOrFail).flatMap(Optional::stream).reduce((first, second) -> first);
    if (failure.isPresent()) {
      switch (failure.get()) {
        case IOException e -> throw e;
        case RuntimeException e -> throw e;
        case Exception e -> throw new IllegalStateException(e);
      }
    }
  }

  private void write(DumpDocument dump) throws IOException {
    try {
      writer.updateDocument(Layout.dumpKey(dump.no()), layout.dump(dump));
    } catch (IllegalArgumentException e) {
      unindexable.increment();
      LOG.errorf(e, "The dump number %d cannot be indexed and is left out", dump.no());
    }
  }

  private Optional<Exception> writeOrFail(PaperChange change) {
    try {
      write(change);
      return Optional.empty();
    } catch (IOException | RuntimeException e) {
      return Optional.of(e);
    }
  }

  private void write(PaperChange change) throws IOException {
    try {
      Document document =
          switch (change) {
            case Changes.Present present -> layout.paper(present.document(), present.history());
            case Changes.Merged merged -> layout.alias(merged);
            case Changes.Textless textless -> layout.textless(textless);
          };
      ChangeTerms.add(change.at(), document);
      if (change.xid() < onceBefore) {
        writer.addDocument(document);
      } else {
        writer.updateDocument(Layout.paperKey(change.no()), document);
      }
    } catch (IllegalArgumentException e) {
      // A paper that Lucene refuses must not hold back all that come after it.
      unindexable.increment();
      LOG.errorf(e, "The paper number %d cannot be indexed and is left out", change.no());
    }
  }
}
