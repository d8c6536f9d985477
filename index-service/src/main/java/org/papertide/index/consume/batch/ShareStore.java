package org.papertide.index.consume.batch;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.papertide.index.delivery.Delivery;
import org.papertide.index.event.Event;
import org.papertide.index.store.PaperStore;
import org.papertide.index.store.StoreUnavailableException;
import org.papertide.index.store.UnstorableException;

/// Stores records, and finds those that can never be stored by halving: each becomes a dead letter.
/// Safe for any thread.
@ApplicationScoped
class ShareStore {

  private final PaperStore store;

  ShareStore(PaperStore store) {
    this.store = store;
  }

  /// @return one outcome for each transaction
  List<Outcome> store(List<Delivery> records) throws StoreUnavailableException {
    try {
      return List.of(new Outcome(records, store.store(records)));
    } catch (UnstorableException e) {
      if (records.size() == 1) {
        return List.of(bury(records.getFirst(), e));
      }
      int half = records.size() / 2;
      List<Outcome> outcomes = new ArrayList<>(store(records.subList(0, half)));
      outcomes.addAll(store(records.subList(half, records.size())));
      return outcomes;
    }
  }

  private Outcome bury(Delivery delivery, UnstorableException reason)
      throws StoreUnavailableException {
    List<Delivery> letter = List.of(deadLetter(delivery, reason));
    try {
      return new Outcome(letter, store.store(letter));
    } catch (UnstorableException e) {
      // Not even its bytes can be kept. To go on would lose it, so this waits for somebody.
      Log.errorf(e, "The record at %s cannot even become a dead letter", delivery.position());
      throw new StoreUnavailableException(e);
    }
  }

  private static Delivery deadLetter(Delivery delivery, UnstorableException reason) {
    String detail = String.valueOf(reason.getMessage());
    Delivery.Dead dead =
        switch (delivery.content()) {
          case Delivery.Understood(Event event) ->
              new Delivery.Dead(reason.reason(), detail, event.dumpId(), event.entryNumber());
          case Delivery.Settled settled -> new Delivery.Dead(reason.reason(), detail, null, null);
          case Delivery.Dead before ->
              new Delivery.Dead(before.cause(), before.detail(), null, null);
        };
    return new Delivery(delivery.position(), dead, delivery.bytes());
  }
}
