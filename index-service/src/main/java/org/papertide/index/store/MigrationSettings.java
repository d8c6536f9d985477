package org.papertide.index.store;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.postgresql.ds.PGSimpleDataSource;

/// Lets a migration take as long as it needs.
///
/// It has connections of its own: those of the pool end a statement that takes two minutes, and
/// a migration of one such statement would be begun again, for ever. And Flyway holds its lock by
/// session. By default a transaction holds it, which idles as long as a migration takes, and the
/// server ends sessions that do so for too long.
@ApplicationScoped
class MigrationSettings implements FlywayConfigurationCustomizer {

  private static final int CONNECT_SECONDS = 5;
  private static final int LOGIN_SECONDS = 10;

  private final PGSimpleDataSource database = new PGSimpleDataSource();

  MigrationSettings(
      @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
      @ConfigProperty(name = "quarkus.datasource.username") Optional<String> user,
      @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password) {
    database.setUrl(url);
    user.ifPresent(database::setUser);
    password.ifPresent(database::setPassword);
    database.setApplicationName("index-service migration");
    database.setConnectTimeout(CONNECT_SECONDS);
    database.setLoginTimeout(LOGIN_SECONDS);
    // Finds a server that vanished without a word, be it after hours.
    database.setTcpKeepAlive(true);
  }

  @Override
  public void customize(FluentConfiguration configuration) {
    lockBySession(configuration.dataSource(database));
  }

  static void lockBySession(FluentConfiguration configuration) {
    configuration.configuration(Map.of("flyway.postgresql.transactional.lock", "false"));
  }
}
