package org.papertide.system.strike;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.papertide.system.assembly.Pusher;
import org.papertide.system.dumps.Dump;
import org.papertide.system.dumps.DumpMaker;
import org.papertide.system.dumps.Format;
import org.papertide.system.truth.Truth;

/// Dumps that come in one after the other while something breaks. Every one is pushed until it is
/// answered for. For one thread, beside the one that pushes.
public final class Stream {

  private final DumpMaker maker;
  private final Pusher pusher;
  private final Truth truth;
  private final Random random;
  private CompletableFuture<Pushed> running = CompletableFuture.completedFuture(Pushed.NOTHING);

  /// What a stretch of the stream met with.
  ///
  /// @param again statuses and broken connections after which a dump was pushed again
  public record Pushed(int dumps, int entries, List<String> again) {

    public static final Pushed NOTHING = new Pushed(0, 0, List.of());

    public String text() {
      Map<String, Integer> counts = new TreeMap<>();
      again.forEach(reason -> counts.merge(reason, 1, Integer::sum));
      return "%d dumps of %d entries, pushed again after %s".formatted(dumps, entries, counts);
    }
  }

  public Stream(DumpMaker maker, Pusher pusher, Truth truth, Random random) {
    this.maker = maker;
    this.pusher = pusher;
    this.truth = truth;
    this.random = random;
  }

  /// Begins to push dumps with these many entries together, unless some are being pushed still.
  public void flow(int entries) {
    if (running.isDone()) {
      List<Dump> dumps = dumps(entries);
      Pushed before = running.join();
      running = CompletableFuture.supplyAsync(() -> push(dumps, before));
    }
  }

  /// Waits until all that has begun is answered for.
  ///
  /// @return what it met with since the last time that this was forgotten
  public Pushed finish() {
    return running.join();
  }

  /// Begins to count from nothing.
  public void forget() {
    running = CompletableFuture.completedFuture(Pushed.NOTHING);
  }

  /// A dump that is not pushed.
  public Dump spare(int entries) {
    return maker.next(entries);
  }

  /// A dump of a format that is not pushed.
  public Dump spare(Format format, int entries) {
    return maker.next(format, entries);
  }

  private List<Dump> dumps(int entries) {
    List<Dump> dumps = new ArrayList<>();
    for (int left = entries; left > 0; left -= dumps.getLast().entries().size()) {
      dumps.add(maker.next(Math.min(left, 1 + random.nextInt(800))));
      if (random.nextInt(10) == 0) {
        dumps.add(maker.unusable());
        dumps.add(dumps.getFirst());
      }
    }
    return dumps;
  }

  private Pushed push(List<Dump> dumps, Pushed before) {
    List<String> again = new ArrayList<>(before.again());
    int entries = before.entries();
    for (Dump dump : dumps) {
      again.addAll(pusher.push(dump));
      truth.accepted(dump);
      entries += dump.entries().size();
    }
    return new Pushed(before.dumps() + dumps.size(), entries, again);
  }
}
