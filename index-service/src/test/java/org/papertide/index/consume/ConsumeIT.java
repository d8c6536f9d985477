package org.papertide.index.consume;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// The service as it runs, on a real broker and a real database. What outlives a kill is tested
/// with the whole system.
@QuarkusTest
@QuarkusTestResource(LocalServers.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ConsumeIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Inject Flyway flyway;
  @Inject DataSource pool;

  private TestTopic topic;

  @BeforeEach
  void connect() {
    topic = new TestTopic(LocalServers.kafka().bootstrapServers());
  }

  @AfterEach
  void close() {
    topic.close();
  }

  @Test
  @Order(1)
  void eventsBecomePapers() {
    push(1, 50);

    awaitStored(1, 50);
    given().get("/q/health/ready").then().statusCode(200);
    given().get("/q/health/live").then().statusCode(200);
    given().get("/q/metrics").then().body(containsString("papertide_index_records_total"));
    given().get("/q/openapi").then().statusCode(200);
  }

  @Test
  @Order(2)
  void poisonBecomesADeadLetterAndHoldsNothingUp() throws Exception {
    topic.sendDump(2, 5);
    topic.sendObservation(2, 1);
    topic.send(2, 2, 0, "observation", "{\"broken\":");
    topic.send(2, 3, 0, "unheard-of", "{}");
    topic.send(2, 4, 0, "observation", "[".repeat(200_000));
    topic.sendObservation(2, 5);

    awaitStored(2, 2);
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(
                        query(
                            "select dead_letters from dump where dump_id = '"
                                + TestTopic.dumpId(2)
                                + "'"))
                    .isEqualTo("3"));
    assertThat(query("select count(*) from dead_letter where value is not null")).isEqualTo("3");
  }

  @Test
  @Order(2)
  void aStatementOfAMigrationMayTakeAsLongAsItNeeds() throws Exception {
    try (Connection migrating = flyway.getConfiguration().getDataSource().getConnection();
        Connection storing = pool.getConnection()) {
      assertThat(migrating.getNetworkTimeout()).isZero();
      assertThat(storing.getNetworkTimeout()).isEqualTo(120_000);
    }
  }

  @Test
  @Order(3)
  void kafkasOwnOffsetsFollowTheFence() throws Exception {
    String fences = query("select sum(next_offset) from consumer_offset");

    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(Long.toString(committed())).isEqualTo(fences));
  }

  @Test
  @Order(4)
  void theDatabaseMayRestartWhileEventsCome() {
    topic.sendDump(4, 40);
    for (int entry = 1; entry <= 40; entry++) {
      topic.sendObservation(4, entry);
      if (entry == 20) {
        LocalServers.postgres().crash();
        await()
            .atMost(PATIENCE)
            .untilAsserted(() -> given().get("/q/health/live").then().statusCode(200));
      }
    }
    LocalServers.postgres().restart();

    awaitStored(4, 40);
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> given().get("/q/health/ready").then().body("status", is("UP")));
  }

  @Test
  @Order(5)
  void aTopicMadeAnewIsReadFromItsBeginning() throws Exception {
    TestTopic.remake(LocalServers.kafka().bootstrapServers());
    push(5, 30);

    awaitStored(5, 30);
    assertThat(query("select count(distinct topic_id) from consumer_offset")).isEqualTo("2");
  }

  @Test
  @Order(6)
  void whatRetentionTookIsCountedAsLost() throws Exception {
    LocalServers.postgres().stop();
    push(6, 30);
    try (Admin admin = admin()) {
      admin
          .deleteRecords(
              Map.of(new TopicPartition(TestTopic.NAME, 1), RecordsToDelete.beforeOffset(-1)))
          .all()
          .get();
    }
    LocalServers.postgres().restart();
    push(7, 10);

    awaitStored(7, 10);
    String stored =
        query("select stored_observations from dump where dump_id = '" + TestTopic.dumpId(6) + "'");
    String lost = query("select sum(lost) from consumer_offset");
    assertThat(Integer.parseInt(stored) + Integer.parseInt(lost)).isGreaterThanOrEqualTo(30);
  }

  @Test
  @Order(7)
  void offsetsThatHoldNoRecordAreSteppedOver() throws Exception {
    // The mark that ends a transaction takes an offset, and no reader ever sees it.
    topic.sendInTransaction(8, 1);
    awaitStored(8, 1);
    push(8, 6);

    awaitStored(8, 6);
  }

  @Test
  @Order(8)
  void theTopicMayBeMadeAnewWhileABatchWaitsForTheDatabase() throws Exception {
    TestTopic.remake(LocalServers.kafka().bootstrapServers());
    LocalServers.postgres().stop();
    push(9, 12);
    await()
        .atMost(PATIENCE)
        .until(() -> given().get("/q/health/ready").then().extract().statusCode() == 503);
    TestTopic.remake(LocalServers.kafka().bootstrapServers());
    LocalServers.postgres().restart();
    push(10, 40);

    awaitStored(10, 40);
    try (Admin admin = admin()) {
      for (int partition = 0; partition < TestTopic.PARTITIONS; partition++) {
        TopicPartition seat = new TopicPartition(TestTopic.NAME, partition);
        long end =
            admin.listOffsets(Map.of(seat, OffsetSpec.latest())).all().get().get(seat).offset();
        assertThat(
                query(
                    "select count(*) from consumer_offset where next_offset > %d and partition = %d and topic_id = '%s'"
                        .formatted(end, partition, topicId(admin))))
            .isEqualTo("0");
      }
    }
  }

  @Test
  @Order(9)
  void aLogThatLostItsTailIsReadAgain() throws Exception {
    // As after a broker was restored from before: the fence stands above the end of the log.
    try (Admin admin = admin()) {
      LocalServers.postgres()
          .connect()
          .createStatement()
          .execute(
              "update consumer_offset set next_offset = next_offset + 1000 where topic_id = '"
                  + topicId(admin)
                  + "'");
    }
    LocalServers.postgres().crash();
    LocalServers.postgres().restart();
    push(11, 20);

    awaitStored(11, 20);
  }

  @Test
  @Order(10)
  void anEventOfACompleteDumpIsNotEvenRead() throws Exception {
    push(12, 5);
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(
                        query(
                            "select stored_observations from dump where entries = 5 and dump_id = '"
                                + TestTopic.dumpId(12)
                                + "'"))
                    .isEqualTo("5"));
    topic.send(12, 3, 0, "observation", "{\"broken\":");
    topic.send(13, 3, 0, "observation", "{\"broken\":");

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(
                        query(
                            "select string_agg(dump_id, ',') from dead_letter join dump"
                                + " using (dump_no) where dump_id >= '"
                                + TestTopic.dumpId(12)
                                + "'"))
                    .isEqualTo(TestTopic.dumpId(13)));
  }

  private static java.util.UUID topicId(Admin admin) throws Exception {
    var id =
        admin
            .describeTopics(java.util.List.of(TestTopic.NAME))
            .allTopicNames()
            .get()
            .get(TestTopic.NAME)
            .topicId();
    return new java.util.UUID(id.getMostSignificantBits(), id.getLeastSignificantBits());
  }

  private void push(int dump, int entries) {
    topic.sendDump(dump, entries);
    for (int entry = 1; entry <= entries; entry++) {
      topic.sendObservation(dump, entry);
    }
  }

  private static void awaitStored(int dump, int entries) {
    await()
        .atMost(PATIENCE)
        .ignoreExceptionsInstanceOf(SQLException.class)
        .untilAsserted(
            () ->
                assertThat(
                        query(
                            "select count(*) from observation join dump using (dump_no) where dump_id = '"
                                + TestTopic.dumpId(dump)
                                + "'"))
                    .isEqualTo(Integer.toString(entries)));
  }

  private static long committed() throws Exception {
    try (Admin admin = admin()) {
      return admin
          .listConsumerGroupOffsets("index-service")
          .partitionsToOffsetAndMetadata()
          .get()
          .values()
          .stream()
          .mapToLong(OffsetAndMetadata::offset)
          .sum();
    }
  }

  private static Admin admin() {
    return Admin.create(Map.of("bootstrap.servers", LocalServers.kafka().bootstrapServers()));
  }

  private static String query(String sql) throws SQLException {
    try (Connection connection = LocalServers.postgres().connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return rows.next() ? rows.getString(1) : "";
    }
  }
}
