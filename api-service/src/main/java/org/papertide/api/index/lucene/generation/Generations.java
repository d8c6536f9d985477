package org.papertide.api.index.lucene.generation;

import io.micrometer.core.instrument.Counter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.store.AlreadyClosedException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.papertide.api.index.IndexSettings;
import org.papertide.api.index.PaperIndex;
import org.papertide.api.index.lucene.layout.Layout;

/// The generation that answers, the one that is being built, and how the one takes the other's
/// place.
///
/// [#live()] and [#isLive(LuceneGeneration)] are for any thread, everything else for one.
public final class Generations implements Closeable {

  private static final Logger LOG = Logger.getLogger(Generations.class);

  private final Layout layout;
  private final Counter unindexable;
  private final Runnable shown;
  private final long bufferedBytes;
  private final IndexHome home;

  private volatile @Nullable LuceneGeneration live;
  private @Nullable LuceneGeneration building;
  private volatile boolean closed;

  /// @param shown called, on the thread that writes, whenever readers see more than before
  public Generations(IndexSettings settings, Layout layout, Counter unindexable, Runnable shown) {
    this.layout = layout;
    this.unindexable = unindexable;
    this.shown = shown;
    this.bufferedBytes = settings.writeBuffer().asLongValue();
    this.home = new IndexHome(settings.directory());
    this.live = open();
  }

  private @Nullable LuceneGeneration open() {
    try {
      Optional<Path> current = home.current();
      LuceneGeneration opened = current.isPresent() ? open(current.get()) : null;
      home.retain(opened == null ? List.of() : List.of(opened.path()));
      return opened;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot use the index directory", e);
    }
  }

  private @Nullable LuceneGeneration open(Path path) {
    try {
      LuceneGeneration opened =
          LuceneGeneration.open(path, layout, unindexable, shown, bufferedBytes);
      opened.answer();
      LOG.infof("Opened the index %s at %s", path, opened.position());
      return opened;
    } catch (IOException | RuntimeException e) {
      // Whatever is wrong with it, the database has everything that it held.
      LOG.warnf("Removing the index %s, to be built again: %s", path, e);
      return null;
    }
  }

  public Optional<LuceneGeneration> live() {
    return Optional.ofNullable(live);
  }

  public boolean isLive(LuceneGeneration generation) {
    return generation == live;
  }

  /// @param onceBefore as [PaperIndex#begin(String, long)] has it
  public LuceneGeneration begin(String epoch, long onceBefore) throws IOException {
    if (closed) {
      throw new AlreadyClosedException("the index is closed");
    }
    close(building);
    building = null;
    home.retain(live().map(LuceneGeneration::path).stream().toList());
    LuceneGeneration begun =
        LuceneGeneration.create(
            home.create(), layout, unindexable, shown, bufferedBytes, epoch, onceBefore);
    building = begun;
    return begun;
  }

  public void activate(PaperIndex.Generation generation) throws IOException {
    LuceneGeneration next = building;
    if (next == null || next != generation) {
      throw new IllegalArgumentException("only the index begun last can be activated");
    }
    next.commit();
    next.answer();
    home.activate(next.path());
    LuceneGeneration before = live;
    live = next;
    building = null;
    shown.run();
    close(before);
    home.retain(List.of(next.path()));
  }

  private static void close(@Nullable LuceneGeneration generation) {
    if (generation != null) {
      try {
        generation.close();
      } catch (IOException | AlreadyClosedException e) {
        LOG.warnf("The index %s did not close in order: %s", generation.path(), e);
      }
    }
  }

  @Override
  public void close() throws IOException {
    closed = true;
    close(building);
    close(live);
    home.close();
  }
}
