package org.papertide.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.papertide.local.run.Part;
import org.papertide.local.server.Topics;

/// One system through one fault after another. After each: exactly the papers that were accepted,
/// once each, in the database and in the index.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FaultsIT {

  private static final String GROUP = "index-service";

  @TempDir private static Path home;
  private static AssembledSystem system;
  private static Truth truth;
  private static Random random;

  @BeforeAll
  static void start() {
    long seed = Long.getLong("papertide.seed", System.nanoTime());
    System.out.println("Seed of this run: -Dpapertide.seed=" + seed);
    random = new Random(seed);
    system = AssembledSystem.started(home);
    truth = new Truth(system);
  }

  @AfterAll
  static void stop() {
    system.close();
  }

  @AfterEach
  void everythingIsReadyAgain() {
    system.awaitReady();
  }

  @Test
  @Order(1)
  void indexServiceIsKilledWhileItStores() throws Exception {
    int entries = 6_000;
    truth.push("the kill", entries);
    for (int kill = 0; kill < 3; kill++) {
      long before = truth.number("select count(*) from observation");
      await()
          .atMost(AssembledSystem.PATIENCE)
          .pollInterval(5, TimeUnit.MILLISECONDS)
          .until(
              () -> truth.number("select count(*) from observation") > before || before == entries);
      TimeUnit.MILLISECONDS.sleep(random.nextInt(30));
      system.process(Part.INDEX).kill();
      system.start(Part.INDEX);
    }

    truth.holds();
  }

  @Test
  @Order(2)
  void theGroupsOffsetsAreSetBackAndForward() throws Exception {
    system.stop(Part.INDEX);
    setGroupOffsets(OffsetSpec.earliest());
    truth.push("set back", 200);
    system.start(Part.INDEX);
    truth.holds();

    system.stop(Part.INDEX);
    truth.push("set forward", 200);
    setGroupOffsets(OffsetSpec.latest());
    system.start(Part.INDEX);
    truth.holds();

    system.stop(Part.INDEX);
    try (Admin admin = admin()) {
      admin.deleteConsumerGroups(List.of(GROUP)).all().get();
    }
    truth.push("deleted", 200);
    system.start(Part.INDEX);
    truth.holds();
  }

  @Test
  @Order(3)
  void poisonComesBetweenGoodEvents() throws Exception {
    long before = truth.number("select count(*) from dead_letter");
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", system.kafka().bootstrapServers()),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      for (String poison : List.of("", "{", "\u0000", "[1]", "null", "{\"source\":7}")) {
        producer
            .send(
                new ProducerRecord<>(Topics.PAPERS, null, poison.getBytes(StandardCharsets.UTF_8)))
            .get();
        producer.send(new ProducerRecord<>(Topics.PAPERS, null, null)).get();
        truth.push("poison " + poison.length() + poison.hashCode(), 20);
      }
    }

    truth.holds();
    await()
        .atMost(AssembledSystem.PATIENCE)
        .until(() -> truth.number("select count(*) from dead_letter") - before == 12);
  }

  @Test
  @Order(4)
  void postgresCrashesUnderLoadAndComesBack() {
    for (int dump = 1; dump <= 6; dump++) {
      truth.push("before the crash " + dump, 500);
      if (dump == 2) {
        system.postgres().crash();
      }
    }
    assertThat(system.api("/v1/search?q=paper").statusCode()).isEqualTo(200);
    system.postgres().restart();

    truth.holds();
  }

  @Test
  @Order(5)
  void writersThatCommitLateAreNotSkipped() throws Exception {
    try (Connection late = system.postgres().connect();
        Statement statement = late.createStatement()) {
      late.setAutoCommit(false);
      // Draws its transaction id before the dump below is stored, and commits after.
      String id;
      try (ResultSet row =
          statement.executeQuery(
              """
              update paper set fields = fields || '{"comments": 4711}',
                changed_xid = pg_current_xact_id()
              where paper_no = (select min(paper_no) from paper where revision is not null)
              returning paper_id
              """)) {
        row.next();
        id = row.getString(1);
      }
      truth.push("stored meanwhile", 100);
      await()
          .atMost(AssembledSystem.PATIENCE)
          .until(
              () ->
                  truth.number(
                          "select count(*) from dump where dead_letters = 0 and stored_observations < entries")
                      == 0);
      late.commit();

      await()
          .atMost(AssembledSystem.PATIENCE)
          .untilAsserted(() -> assertThat(system.api("/v1/papers/" + id).body()).contains("4711"));
    }
    truth.holds();
  }

  @Test
  @Order(6)
  void apiServiceIsKilledWhileItFollowsAndFindsItsIndexGone() throws Exception {
    truth.push("followed", 2_000);
    TimeUnit.MILLISECONDS.sleep(random.nextInt(1_000));
    system.process(Part.API).kill();
    truth.push("missed", 200);
    system.start(Part.API);
    truth.holds();

    system.stop(Part.API);
    try (var files = Files.walk(system.apiIndex())) {
      files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
    system.start(Part.API);
    truth.holds();
  }

  @Test
  @Order(7)
  void theTopicIsMadeAnewWhileItIsRead() throws Exception {
    truth.holds();
    try (Admin admin = admin()) {
      admin.deleteTopics(List.of(Topics.PAPERS)).all().get();
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> !admin.listTopics().names().get().contains(Topics.PAPERS));
    }
    await()
        .atMost(Duration.ofSeconds(30))
        .ignoreExceptions()
        .until(
            () -> {
              Topics.create(system.kafka().bootstrapServers());
              return true;
            });
    await()
        .atMost(AssembledSystem.PATIENCE)
        .until(() -> system.push("2025-03-17", Pages.page("a new topic", 300)).statusCode() == 200);
    truth.accepted("a new topic", 300);

    truth.holds();
  }

  private static void setGroupOffsets(OffsetSpec to) throws Exception {
    try (Admin admin = admin()) {
      Map<TopicPartition, OffsetSpec> request = new HashMap<>();
      admin
          .describeTopics(List.of(Topics.PAPERS))
          .allTopicNames()
          .get()
          .get(Topics.PAPERS)
          .partitions()
          .forEach(
              partition ->
                  request.put(new TopicPartition(Topics.PAPERS, partition.partition()), to));
      Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
      admin
          .listOffsets(request)
          .all()
          .get()
          .forEach((partition, end) -> offsets.put(partition, new OffsetAndMetadata(end.offset())));
      await()
          .atMost(AssembledSystem.PATIENCE)
          .ignoreExceptions()
          .until(
              () -> {
                admin.alterConsumerGroupOffsets(GROUP, offsets).all().get();
                return true;
              });
    }
  }

  private static Admin admin() {
    return Admin.create(Map.of("bootstrap.servers", system.kafka().bootstrapServers()));
  }
}
