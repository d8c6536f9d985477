package org.papertide.index.consume;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jspecify.annotations.Nullable;

/// How consuming goes, for health and for stopping. Safe for any thread.
@ApplicationScoped
class ConsumeState {

  private volatile boolean stopping;
  private volatile @Nullable String failure;
  private volatile boolean broken;

  void stored() {
    failure = null;
  }

  void failed(Exception reason) {
    failure = String.valueOf(reason.getMessage());
  }

  /// Notes that consuming has ended for good.
  void broke(Throwable reason) {
    broken = true;
    failure = reason.toString();
  }

  /// Whether only a restart can make this service consume again.
  boolean isBroken() {
    return broken;
  }

  /// Why the batch in hand waits; null when nothing waits.
  @Nullable String failure() {
    return failure;
  }

  boolean isStopping() {
    return stopping;
  }

  void stop(@Observes ShutdownEvent event) {
    stopping = true;
  }

  void stopSoon(@Observes ShutdownDelayInitiatedEvent event) {
    stopping = true;
  }
}
