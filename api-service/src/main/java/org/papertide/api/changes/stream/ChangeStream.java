package org.papertide.api.changes.stream;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.util.List;
import java.util.concurrent.Executor;
import org.papertide.api.changes.ChangeCursor;
import org.papertide.api.changes.ChangePages;
import org.papertide.api.changes.ChangesBody;
import org.papertide.api.http.ProblemException;

/// The changes for one client, from where it is and for ever. It reads a page when the client has
/// taken the last one, and at the end of the list waits for the signal without a thread.
final class ChangeStream {

  /// Events, and whether others follow.
  private record Batch(List<OutboundSseEvent> events, boolean goesOn) {

    private static final Batch NOTHING = new Batch(List.of(), true);
    private static final Batch END = new Batch(List.of(), false);

    private boolean isAtEnd() {
      return goesOn && events.isEmpty();
    }
  }

  /// What all streams have in common.
  ///
  /// @param reader where pages are read
  record Common(ChangePages pages, StreamSettings settings, ChangeSignal signal, Executor reader) {}

  /// Changes of a page: those without a paper count for nothing in its bytes.
  private static final int MOST = 1000;

  private final Common common;
  private final StreamEvents events;
  private final Runnable cut;
  private ChangeCursor at;
  private boolean opened;
  private volatile boolean ending;

  /// @param cut closes the client's connection
  ChangeStream(ChangeCursor from, StreamEvents events, Common common, Runnable cut) {
    this.at = from;
    this.events = events;
    this.cut = cut;
    this.common = common;
  }

  /// Its events, one for each that is asked for. To be subscribed to once.
  Multi<OutboundSseEvent> events() {
    return Multi.createBy()
        .repeating()
        .uni(this::next)
        .whilst(Batch::goesOn)
        .onItem()
        .transformToMultiAndConcatenate(batch -> Multi.createFrom().iterable(batch.events()));
  }

  /// Has it end after what is in hand. It is noticed with the next signal.
  void end() {
    ending = true;
  }

  /// Ends it whether or not the client takes what is in hand.
  void cut() {
    cut.run();
  }

  private Uni<Batch> next() {
    if (!opened) {
      opened = true;
      return Uni.createFrom().item(new Batch(List.of(events.opening(at)), true));
    }
    long seen = common.signal().count();
    return Uni.createFrom()
        .item(this::read)
        .runSubscriptionOn(common.reader())
        .chain(batch -> batch.isAtEnd() ? changeAfter(seen) : Uni.createFrom().item(batch));
  }

  private Batch read() {
    if (ending) {
      return Batch.END;
    }
    try {
      long bytes = common.settings().readAhead().asLongValue();
      ChangesBody page = common.pages().after(at, MOST, bytes);
      at = ChangeCursor.read(page.next()).orElseThrow();
      return page.changes().isEmpty()
          ? Batch.NOTHING
          : new Batch(page.changes().stream().map(events::change).toList(), true);
    } catch (ProblemException e) {
      return new Batch(List.of(events.gone()), false);
    }
  }

  /// A signal may be lost with a defect; the heartbeat looks all the same.
  private Uni<Batch> changeAfter(long seen) {
    return common
        .signal()
        .after(seen)
        .onItem()
        .delayIt()
        .by(common.settings().gather())
        .replaceWith(Batch.NOTHING)
        .ifNoItem()
        .after(common.settings().heartbeat())
        .recoverWithItem(() -> new Batch(List.of(events.heartbeat()), true));
  }
}
