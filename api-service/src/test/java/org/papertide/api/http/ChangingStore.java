package org.papertide.api.http;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.papertide.api.follow.Store;
import org.papertide.local.server.postgres.LocalPostgres;

/// An empty store that a test may change, and streams that are few and soon speak up.
public final class ChangingStore implements QuarkusTestResourceLifecycleManager {

  static final int STREAMS = 3;

  private static Store store;

  static Store store() {
    return store;
  }

  @Override
  public Map<String, String> start() {
    try {
      Path home = Files.createTempDirectory("papertide-api");
      store = Store.start(home.resolve("postgres"));
      store.prepare();
      return Map.of(
          "quarkus.datasource.jdbc.url", store.postgres().jdbcUrl(),
          "quarkus.datasource.username", LocalPostgres.API_ROLE,
          "quarkus.datasource.password", store.postgres().password(),
          "api.index.directory", home.resolve("index").toString(),
          "api.stream.open", Integer.toString(STREAMS),
          "api.stream.heartbeat", "500ms",
          "quarkus.http.test-port", "0");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void stop() {
    if (store != null) {
      store.close();
    }
  }
}
