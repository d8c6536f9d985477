package org.papertide.index.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papertide.local.server.postgres.LocalPostgres;

class SchemaIT {

  @Test
  void aMigrationMayTakeLongerThanATransactionMayIdle(@TempDir Path migrations) throws Exception {
    TestDatabase database = TestDatabase.empty();
    database.execute("drop schema if exists slow cascade; create schema slow");
    Files.writeString(migrations.resolve("V1000__slow.sql"), "select pg_sleep(2);");
    database.dataSource.setOptions(
        "-c search_path=slow -c idle_in_transaction_session_timeout=500ms");
    FluentConfiguration configuration =
        Flyway.configure()
            .dataSource(database.dataSource)
            .placeholders(Map.of("readerRole", LocalPostgres.API_ROLE))
            .locations("classpath:db/migration", "filesystem:" + migrations);
    MigrationSettings.lockBySession(configuration);

    Schema schema = new Schema(configuration.load());
    schema.ensure();

    assertThat(schema.isReady()).isTrue();
  }
}
