package org.papertide.ingest.publish;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.config.ConfigResource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.papertide.ingest.BrokerResource;
import org.papertide.ingest.PublishedEvents;

@QuarkusTest
@QuarkusTestResource(BrokerResource.class)
class PublicationIT {

  private static final ConfigResource TOPIC =
      new ConfigResource(ConfigResource.Type.TOPIC, "papers");
  private static final String LIMIT = "max.message.bytes";

  @ConfigProperty(name = "ingest.kafka.bootstrap-servers")
  String bootstrapServers;

  @Inject PapersProducer producers;

  /// Papers of one title, which go to one partition.
  private static byte[] dump(Stream<String> abstracts) {
    return abstracts
        .map("{\"title\":\"One\",\"summary\":\"%s\"}\n"::formatted)
        .collect(Collectors.joining())
        .getBytes(UTF_8);
  }

  /// The second has 150 KB that do not get smaller by compression.
  private static Stream<String> withALargeOne() {
    String random =
        new Random(7)
            .ints(50_000, 0x4E00, 0x9FFF)
            .mapToObj(Character::toString)
            .collect(Collectors.joining());
    return Stream.of("Short.", random, "Short too.");
  }

  private static Response push(byte[] dump) {
    return given().contentType("text/plain").body(dump).post("/v1/dumps?source=large");
  }

  @Test
  void eventsOfOneTitleArriveInTheirOrder() {
    int entries = 900;
    try (PublishedEvents published = new PublishedEvents(bootstrapServers)) {
      push(dump(Stream.generate(() -> "We study papers. ".repeat(90)).limit(entries)))
          .then()
          .statusCode(200);

      assertThat(published.read())
          .filteredOn(event -> event.type().equals("org.papertide.observation.v1"))
          .extracting(PublishedEvents.Event::number)
          .containsExactlyElementsOf(IntStream.rangeClosed(1, entries).boxed().toList());
    }
  }

  @Test
  void anEventThatTheTopicDoesNotTakeFailsItsDumpAlone() throws Exception {
    byte[] large = dump(withALargeOne());
    Producer<byte[], byte[]> producer = producers.current();
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      String before = limit(admin);
      try {
        // More than a batch, which the client would go on splitting in vain.
        setLimit(admin, "140000");
        // The broker goes by the new limit a moment after it has taken it.
        await().atMost(Duration.ofSeconds(20)).until(() -> push(large).statusCode() == 503);

        Response refused = push(large);

        assertThat(refused.<String>path("type")).endsWith(":event-too-large");
        assertThat(refused.<String>path("detail"))
            .contains("entry 2", "max.message.bytes", "Push the same dump again");
        assertThat(producers.current()).as("what others send with").isSameAs(producer);
      } finally {
        setLimit(admin, before);
      }
      await().atMost(Duration.ofSeconds(20)).until(() -> push(large).statusCode() == 200);
      assertThat(producers.current()).isSameAs(producer);
    }
  }

  private static String limit(Admin admin) throws Exception {
    return admin.describeConfigs(List.of(TOPIC)).all().get().get(TOPIC).get(LIMIT).value();
  }

  private static void setLimit(Admin admin, String bytes) throws Exception {
    AlterConfigOp set = new AlterConfigOp(new ConfigEntry(LIMIT, bytes), AlterConfigOp.OpType.SET);
    admin.incrementalAlterConfigs(Map.of(TOPIC, List.of(set))).all().get();
  }
}
