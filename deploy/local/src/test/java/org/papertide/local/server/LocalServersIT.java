package org.papertide.local.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papertide.local.server.kafka.LocalKafka;
import org.papertide.local.server.kafka.Topics;
import org.papertide.local.server.postgres.LocalPostgres;
import org.papertide.local.server.process.Orphan;
import org.papertide.local.server.process.Tether;

class LocalServersIT {

  @Test
  void postgresKeepsCommittedRowsThroughACrash(@TempDir Path home) throws Exception {
    try (LocalPostgres postgres = LocalPostgres.start(home)) {
      try (Connection connection = postgres.connect();
          Statement statement = connection.createStatement()) {
        statement.execute("create table kept (value int)");
        statement.execute("insert into kept values (42)");
      }

      postgres.crash();
      postgres.restart();

      assertThat(query(postgres, "select value from kept")).isEqualTo("42");
      assertThat(query(postgres, "show fsync")).isEqualTo("on");
      assertThat(query(postgres, "show server_version")).startsWith("18.");
    }
  }

  @Test
  void postgresStartsAlthoughAStrangerBearsThePidOfItsCrashedServer(@TempDir Path home)
      throws Exception {
    Path pidFile = home.resolve("data/postmaster.pid");
    try (LocalPostgres postgres = LocalPostgres.start(home)) {
      postgres.process().kill();
      List<String> lines = new ArrayList<>(Files.readAllLines(pidFile));
      lines.set(0, Long.toString(ProcessHandle.current().pid()));
      Files.write(pidFile, lines);

      postgres.restart();

      assertThat(query(postgres, "select 1")).isEqualTo("1");
    }
  }

  @Test
  void aStartThatWasKilledBeforeTheDataWasWholeBeginsAnew(@TempDir Path home) throws Exception {
    Path unfinished = Files.createDirectories(home.resolve("data.unfinished"));
    Files.writeString(unfinished.resolve("PG_VERSION"), "18\n");
    Files.writeString(home.resolve("password"), "of the start that was killed\n");

    try (LocalPostgres postgres = LocalPostgres.start(home)) {
      assertThat(query(postgres, "select 1")).isEqualTo("1");
    }
  }

  @Test
  void kafkaKeepsItsTopicsThroughAKill(@TempDir Path home) throws Exception {
    try (LocalKafka kafka = LocalKafka.start(home)) {
      Topics.create(kafka.bootstrapServers());
      Topics.create(kafka.bootstrapServers());

      kafka.process().kill();
      kafka.restart();

      Properties properties = new Properties();
      properties.put("bootstrap.servers", kafka.bootstrapServers());
      try (Admin admin = Admin.create(properties)) {
        assertThat(admin.describeTopics(List.of(Topics.PAPERS)).allTopicNames().get())
            .hasEntrySatisfying(Topics.PAPERS, topic -> assertThat(topic.partitions()).hasSize(4));
      }
    }
  }

  @Test
  void aChildEndsWhenThePipeCloses(@TempDir Path directory) {
    Tether child = Tether.start("sleeper", directory, "TERM", Map.of(), List.of("sleep", "600"));
    assertThat(ProcessHandle.of(child.pid())).get().matches(ProcessHandle::isAlive);

    boolean ended = child.stop(Duration.ofSeconds(5));

    assertThat(ended).isTrue();
    await().until(() -> ProcessHandle.of(child.pid()).map(ProcessHandle::isAlive).isEmpty());
  }

  @Test
  void aStrangerThatBearsTheOldPidIsLeftAlone(@TempDir Path directory) throws Exception {
    Path pidFile = directory.resolve("sleeper.pid");
    Files.writeString(pidFile, ProcessHandle.current().pid() + "\n");

    Optional<Orphan> orphan = Orphan.find("sleeper", directory, "TERM");

    assertThat(orphan).isEmpty();
    assertThat(pidFile).doesNotExist();
  }

  @Test
  void aChildWhoseShellWasKilledIsStoppedAllTheSame(@TempDir Path directory) throws Exception {
    Tether child = Tether.start("sleeper", directory, "TERM", Map.of(), List.of("sleep", "600"));
    ProcessHandle process = ProcessHandle.of(child.pid()).orElseThrow();
    process.parent().orElseThrow().destroyForcibly();
    await().until(() -> !child.isAlive());

    boolean ended = child.stop(Duration.ofSeconds(5));

    assertThat(ended).isTrue();
    assertThat(process.isAlive()).isFalse();
  }

  private static String query(LocalPostgres postgres, String sql) throws Exception {
    try (Connection connection = postgres.connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
