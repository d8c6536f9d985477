package org.papertide.api.index.lucene.generation;

import io.micrometer.core.instrument.Counter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.papertide.api.index.Changes;
import org.papertide.api.index.FeedPosition;
import org.papertide.api.index.PaperIndex;
import org.papertide.api.index.lucene.layout.Layout;

/// One Lucene index: its writer, its readers, and the position of the feed that it holds.
///
/// Written by one thread; [#acquire()], [#release(IndexSearcher)], [#visible()] and [#commit()] are
/// for any.
public final class LuceneGeneration implements PaperIndex.Generation, Closeable {

  private static final Duration SETTLING = Duration.ofSeconds(30);

  private final OpenIndex files;
  private final ChangeWriter changing;
  private final Runnable shown;
  private final SearcherManager searchers;
  private final Object committing = new Object();

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
      OpenIndex files, ChangeWriter changing, Runnable shown, FeedPosition position)
      throws IOException {
    this.files = files;
    this.changing = changing;
    this.shown = shown;
    this.position = position;
    this.visible = position;
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
      ChangeWriter changing = new ChangeWriter(files.writer(), layout, unindexable, 0);
      return new LuceneGeneration(files, changing, shown, position);
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
      ChangeWriter changing = new ChangeWriter(files.writer(), layout, unindexable, onceBefore);
      return new LuceneGeneration(files, changing, shown, FeedPosition.start(epoch));
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
          changing.write(changes);
          position =
              new FeedPosition(
                  position.epoch(), changes.papersTo(), changes.dumpsTo(), position.asOf());
          unseen = true;
        });
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
