package org.papertide.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.papertide.ingest.BrokerResource;
import org.papertide.ingest.PackagedService;
import org.papertide.ingest.PublishedEvents;
import org.papertide.ingest.SeedDump;
import org.papertide.local.container.TestServers;
import org.papertide.local.server.Ports;
import org.papertide.local.server.kafka.KafkaServer;
import org.papertide.local.server.kafka.Topics;

class KafkaOutageIT {

  private static final byte[] SEED = SeedDump.WITH_DETAILS.bytes();
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Test
  void withoutKafkaAtStartItAnswersAndGetsToWorkWhenKafkaComes() throws Exception {
    int port = Ports.free();
    try (PackagedService service = new PackagedService("127.0.0.1:" + port)) {
      assertTurnedAway(service, "kafka-unreachable");
      assertThat(service.get("/q/health/ready")).isEqualTo(503);
      assertThat(service.get("/q/health/live")).isEqualTo(200);
      assertThat(service.push("/v1/dumps?dryRun=true", BodyPublishers.ofByteArray(SEED)))
          .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(200))
          .satisfies(answer -> assertThat(answer.body()).contains("\"dryRun\":true"));

      try (KafkaServer kafka = TestServers.kafka(BrokerResource.temporary("broker"), port)) {
        await().atMost(PATIENCE).until(() -> service.push(SEED).body().contains("topic-missing"));
        assertTurnedAway(service, "topic-missing");
        assertThat(topics(kafka)).isEmpty();

        Topics.create(kafka.bootstrapServers());
        await().atMost(PATIENCE).until(() -> service.get("/q/health/ready") == 200);
        assertPublished(service, kafka);
      }
      assertThat(service.log()).doesNotContain("SRHCK01001");
      assertThat(service.log().lines().filter(line -> line.contains("not ready: Kafka did")))
          .hasSize(1);
      assertThat(service.log()).contains("ready: Kafka answers");
    }
  }

  @Test
  void kafkaMayStopAndComeBack() {
    try (KafkaServer kafka = TestServers.kafka(BrokerResource.temporary("broker"));
        PackagedService service = new PackagedService(kafka.bootstrapServers())) {
      Topics.create(kafka.bootstrapServers());
      await().atMost(PATIENCE).until(() -> service.push(SEED).statusCode() == 200);

      kafka.stop();
      assertTurnedAway(service, "kafka-unreachable");
      await().atMost(PATIENCE).until(() -> service.get("/q/health/ready") == 503);
      assertThat(service.get("/q/health/live")).isEqualTo(200);

      kafka.restart();
      await().atMost(PATIENCE).until(() -> service.push(SEED).statusCode() == 200);
      assertPublished(service, kafka);
    }
  }

  @Test
  void aBrokerThatHangsIsAsGoodAsNone() {
    try (KafkaServer kafka = TestServers.kafka(BrokerResource.temporary("broker"));
        PackagedService service = new PackagedService(kafka.bootstrapServers())) {
      Topics.create(kafka.bootstrapServers());
      await().atMost(PATIENCE).until(() -> service.push(SEED).statusCode() == 200);

      kafka.halt();
      try {
        assertTurnedAway(service, "kafka-unreachable");
      } finally {
        kafka.resume();
      }

      await().atMost(PATIENCE).until(() -> service.push(SEED).statusCode() == 200);
      assertPublished(service, kafka);
    }
  }

  private static void assertTurnedAway(PackagedService service, String problem) {
    long start = System.nanoTime();
    HttpResponse<String> answer = service.push(SEED);
    Duration taken = Duration.ofNanos(System.nanoTime() - start);

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.headers().firstValue("Retry-After")).hasValue("10");
    assertThat(answer.body()).contains("urn:papertide:problem:" + problem);
    assertThat(taken).isLessThan(Duration.ofSeconds(10));
  }

  private static void assertPublished(PackagedService service, KafkaServer kafka) {
    try (PublishedEvents published = new PublishedEvents(kafka.bootstrapServers())) {
      assertThat(service.push(SEED).statusCode()).isEqualTo(200);
      assertThat(published.read())
          .hasSize(SeedDump.WITH_DETAILS.entries() + 1)
          .extracting(PublishedEvents.Event::number)
          .doesNotHaveDuplicates();
    }
  }

  private static Set<String> topics(KafkaServer kafka) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
      return admin.listTopics().names().get();
    }
  }
}
