package org.papertide.api.changes.stream;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// Wakes everyone who waits. For any thread.
final class ChangeSignal {

  private final AtomicLong count = new AtomicLong();
  private final Set<UniEmitter<? super Long>> waiting = ConcurrentHashMap.newKeySet();

  /// How often it was given.
  long count() {
    return count.get();
  }

  void give() {
    long now = count.incrementAndGet();
    waiting.forEach(emitter -> emitter.complete(now));
  }

  /// Waits, without a thread, until it was given more often than that.
  Uni<Long> after(long seen) {
    return Uni.createFrom()
        .emitter(
            emitter -> {
              emitter.onTermination(() -> waiting.remove(emitter));
              waiting.add(emitter);
              if (count.get() != seen) {
                emitter.complete(count.get());
              }
            });
  }
}
