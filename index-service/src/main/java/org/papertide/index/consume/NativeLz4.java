package org.papertide.index.consume;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import net.jpountz.lz4.LZ4Factory;

/// Loads the native lz4 before Kafka's client looks for it, since the events are compressed with
/// that. Of itself the client takes the one in Java, which costs several times as much: it takes
/// the native one where the system's class loader has read it, or where it is loaded already.
@ApplicationScoped
class NativeLz4 {

  void load(@Observes @Priority(1) StartupEvent event) {
    try {
      var _ = LZ4Factory.nativeInstance();
    } catch (RuntimeException | LinkageError | AssertionError missing) {
      Log.infof("Events are read with the lz4 in Java, the native one is missing: %s", missing);
    }
  }
}
