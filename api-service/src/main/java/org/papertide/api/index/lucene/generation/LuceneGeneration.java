package org.papertide.api.index.lucene.generation;

import io.micrometer.core.instrument.Counter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.jboss.logging.Logger;
import org.papertide.api.index.Changes;
import org.papertide.api.index.Changes.PaperChange;
import org.papertide.api.index.FeedPosition;
import org.papertide.api.index.PaperIndex;
import org.papertide.api.index.dump.DumpDocument;
import org.papertide.api.index.lucene.layout.ChangeTerms;
import org.papertide.api.index.lucene.layout.Layout;

/// One Lucene index: its writer, its readers, and the position of the feed that it holds.
///
/// Written by one thread; [#acquire()], [#release(IndexSearcher)], [#visible()] and [#commit()] are
/// for any.
public final class LuceneGeneration implements PaperIndex.Generation, Closeable {

  private static final Logger LOG = Logger.getLogger(LuceneGeneration.class);

  /// What a busy day brings between two looks at the feed.
  private static final int SMALL_PAGE = 200;

  private static final Duration SETTLING = Duration.ofSeconds(30);

  private final OpenIndex files;
  private final Layout layout;
  private final Counter unindexable;
  private final Runnable shown;
  private final SearcherManager searchers;
  private final Object committing = new Object();
  private volatile long onceBefore;

  // Set when everything up to it is written, so that whoever reads it can commit that much.
  private volatile FeedPosition position;
  private boolean closed;
  private final long openedAt = System.nanoTime();
  private boolean tidied;
  private boolean answering;
  private boolean unseen;
  private volatile FeedPosition visible;
  private volatile boolean damaged;

  private LuceneGeneration(
      OpenIndex files,
      Layout layout,
      Counter unindexable,
      Runnable shown,
      FeedPosition position,
      long onceBefore)
      throws IOException {
    this.files = files;
    this.layout = layout;
    this.unindexable = unindexable;
    this.shown = shown;
    this.position = position;
    this.visible = position;
    this.onceBefore = onceBefore;
    this.searchers = files.searchers();
  }

  /// Goes on with what was committed.
  ///
  /// @param shown called whenever readers see more than before
  /// @throws IOException if it is not there, is damaged, or has another layout
  static LuceneGeneration open(
      Path path, Layout layout, Counter unindexable, Runnable shown, long bufferedBytes)
      throws IOException {
    OpenIndex files = OpenIndex.existing(path, bufferedBytes);
    try {
      FeedPosition position = CommitData.position(files.commitData());
      return new LuceneGeneration(files, layout, unindexable, shown, position, 0);
    } catch (IOException | RuntimeException e) {
      files.close();
      throw e;
    }
  }

  /// Begins an empty one.
  ///
  /// @param shown called whenever readers see more than before
  /// @param onceBefore as [PaperIndex#begin(String, long)] has it
  static LuceneGeneration create(
      Path path,
      Layout layout,
      Counter unindexable,
      Runnable shown,
      long bufferedBytes,
      String epoch,
      long onceBefore)
      throws IOException {
    OpenIndex files = OpenIndex.empty(path, bufferedBytes);
    try {
      return new LuceneGeneration(
          files, layout, unindexable, shown, FeedPosition.start(epoch), onceBefore);
    } catch (IOException | RuntimeException e) {
      files.close();
      throw e;
    }
  }

  public Path path() {
    return files.path();
  }

  @Override
  public FeedPosition position() {
    return position;
  }

  /// The position that readers see.
  public FeedPosition visible() {
    return visible;
  }

  public boolean isDamaged() {
    return damaged || !files.writer().isOpen();
  }

  public void markDamaged() {
    damaged = true;
  }

  public IndexSearcher acquire() throws IOException {
    return searchers.acquire();
  }

  public void release(IndexSearcher searcher) throws IOException {
    searchers.release(searcher);
  }

  @Override
  public void take(Changes changes) {
    write(
        () -> {
          takeAll(changes);
          position =
              new FeedPosition(
                  position.epoch(), changes.papersTo(), changes.dumpsTo(), position.asOf());
          unseen = true;
        });
  }

  private void takeAll(Changes changes) throws IOException {
    try {
      take(changes.papers());
      for (DumpDocument dump : changes.dumps()) {
        take(dump);
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
  private void take(List<PaperChange> papers) throws IOException {
    Stream<PaperChange> all =
        papers.size() > SMALL_PAGE ? papers.parallelStream() : papers.stream();
    // Nothing is thrown within, which would end the wait for those who are still writing.
    Optional<Exception> failure =
        all.map(this::takeOrFail).flatMap(Optional::stream).reduce((first, second) -> first);
    if (failure.isPresent()) {
      switch (failure.get()) {
        case IOException e -> throw e;
        case RuntimeException e -> throw e;
        case Exception e -> throw new IllegalStateException(e);
      }
    }
  }

  private void take(DumpDocument dump) throws IOException {
    try {
      files.writer().updateDocument(Layout.dumpKey(dump.no()), layout.dump(dump));
    } catch (IllegalArgumentException e) {
      unindexable.increment();
      LOG.errorf(e, "The dump number %d cannot be indexed and is left out", dump.no());
    }
  }

  private Optional<Exception> takeOrFail(PaperChange change) {
    try {
      take(change);
      return Optional.empty();
    } catch (IOException | RuntimeException e) {
      return Optional.of(e);
    }
  }

  private void take(PaperChange change) throws IOException {
    try {
      Document document =
          switch (change) {
            case Changes.Present present -> layout.paper(present.document(), present.history());
            case Changes.Merged merged -> layout.alias(merged);
            case Changes.Textless textless -> layout.textless(textless);
          };
      ChangeTerms.add(change.at(), document);
      if (change.xid() < onceBefore) {
        files.writer().addDocument(document);
      } else {
        files.writer().updateDocument(Layout.paperKey(change.no()), document);
      }
    } catch (IllegalArgumentException e) {
      // A paper that Lucene refuses must not hold back all that come after it.
      unindexable.increment();
      LOG.errorf(e, "The paper number %d cannot be indexed and is left out", change.no());
    }
  }

  @Override
  public void caughtUp(Instant asOf) {
    write(
        () -> {
          position = position.withAsOf(asOf);
          if (answering && !unseen) {
            // Segments that were merged meanwhile are let go of, also when no page comes.
            searchers.maybeRefreshBlocking();
            visible = position;
          }
        });
  }

  @Override
  public void commit() {
    synchronized (committing) {
      if (!closed) {
        write(
            () -> {
              // What is written meanwhile may be in the commit as well, and comes again after it.
              files.writer().setLiveCommitData(CommitData.of(position).entrySet());
              files.writer().commit();
              mergeSmallSegments();
            });
      }
    }
  }

  /// Once, and not while the service starts, which has other things to do.
  private void mergeSmallSegments() throws IOException {
    if (!tidied && System.nanoTime() - openedAt >= SETTLING.toNanos()) {
      tidied = true;
      files.mergeSmallSegments();
    }
  }

  /// Lets readers see what is taken, and from now on whatever is shown.
  void answer() {
    answering = true;
    show();
  }

  @Override
  public void show() {
    if (answering) {
      write(searchers::maybeRefreshBlocking);
      visible = position;
      unseen = false;
      shown.run();
    }
  }

  private void write(Writing writing) {
    try {
      writing.run();
    } catch (IOException | AlreadyClosedException e) {
      damaged = true;
      throw new PaperIndex.Damaged("cannot write the index in " + files.path(), e);
    }
  }

  private interface Writing {
    void run() throws IOException;
  }

  /// Ends it without a commit, but after one that has begun. Searchers in use stay good until they
  /// are released.
  @Override
  public void close() throws IOException {
    synchronized (committing) {
      closed = true;
      try (files) {
        searchers.close();
      }
    }
  }
}
