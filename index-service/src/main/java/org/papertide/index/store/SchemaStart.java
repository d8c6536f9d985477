package org.papertide.index.store;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Brings the tables up to date in the background from the start on, however long the database
/// takes to come: followers wait for them even while there is nothing to consume.
@ApplicationScoped
class SchemaStart {

  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Schema schema;
  private @Nullable Thread thread;

  SchemaStart(Schema schema) {
    this.schema = schema;
  }

  void start(@Observes StartupEvent event) {
    thread = Thread.ofVirtual().name("papertide-schema").start(this::ensure);
  }

  @PreDestroy
  void stop() {
    if (thread != null) {
      thread.interrupt();
    }
  }

  private void ensure() {
    while (!schema.isReady()) {
      try {
        schema.ensure();
        Log.info("The tables are up to date");
      } catch (SQLException e) {
        Log.warnf("The tables wait for the database: %s", e.getMessage());
        try {
          Thread.sleep(PAUSE);
        } catch (InterruptedException interrupted) {
          return;
        }
      }
    }
  }
}
