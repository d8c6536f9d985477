package org.papertide.ingest.intake.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.papertide.ingest.BrokerResource;
import org.papertide.ingest.PackagedService;
import org.papertide.ingest.PublishedEvents;
import org.papertide.ingest.PublishedEvents.Event;
import org.papertide.ingest.SeedDump;
import org.papertide.local.server.kafka.LocalKafka;
import org.papertide.local.server.kafka.Topics;

class FolderFaultsIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final SeedDump SEED = SeedDump.WITH_DETAILS;
  private static final String POSTPONED = "ingest_folder_postponed_total{what=\"all\"}";

  private Path folder;

  @BeforeEach
  void make() {
    folder = BrokerResource.temporary("folder");
  }

  private PackagedService start(LocalKafka kafka) {
    return start(kafka, "PT1S");
  }

  private PackagedService start(LocalKafka kafka, String checkTimeout) {
    return new PackagedService(
        kafka.bootstrapServers(),
        Map.of(
            "INGEST_FOLDER_PATH",
            folder.toString(),
            "INGEST_FOLDER_POLL",
            "PT0.2S",
            "INGEST_FOLDER_SETTLE",
            "PT0.5S",
            "INGEST_FOLDER_LONGEST_PAUSE",
            "PT1S",
            "INGEST_FOLDER_LEASE",
            "PT2S",
            "INGEST_KAFKA_CHECK_TIMEOUT",
            checkTimeout));
  }

  private static LocalKafka broker() {
    LocalKafka kafka = LocalKafka.start(BrokerResource.temporary("broker"));
    Topics.create(kafka.bootstrapServers());
    return kafka;
  }

  private void drop(String name, byte[] content) throws IOException {
    Files.move(Files.write(folder.resolve("." + name), content), folder.resolve(name));
  }

  private List<Path> below(String name) {
    try (Stream<Path> files = Files.walk(folder.resolve(name))) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.endsWith(".alive"))
          .filter(file -> !file.toString().endsWith(".report.json"))
          .toList();
    } catch (IOException moving) {
      throw new UncheckedIOException(moving);
    }
  }

  private void awaitDone(int files) {
    await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .untilAsserted(() -> assertThat(below("done")).hasSize(files));
  }

  @Test
  void withoutKafkaAFileStaysAndIsTakenWhenKafkaIsBack() throws IOException {
    try (LocalKafka kafka = broker();
        PackagedService service = start(kafka);
        PublishedEvents published = new PublishedEvents(kafka.bootstrapServers())) {
      kafka.stop();
      drop("page.txt", SEED.bytes());
      await().atMost(PATIENCE).until(() -> service.metric(POSTPONED) >= 2);
      assertThat(service.log()).containsOnlyOnce("page.txt in the watched folder is not taken");
      assertThat(service.get("/q/health/live")).isEqualTo(200);
      assertThat(below("failed")).isEmpty();

      kafka.restart();

      awaitDone(1);
      assertThat(folder.resolve("done/page.txt")).hasBinaryContent(SEED.bytes());
      assertThat(published.read())
          .extracting(Event::number)
          .contains(0, SEED.entries())
          .hasSizeGreaterThanOrEqualTo(SEED.entries() + 1);
    }
  }

  @Test
  void whatAKilledServiceHadInHandIsTakenByTheNext() throws IOException {
    try (LocalKafka kafka = broker();
        PublishedEvents published = new PublishedEvents(kafka.bootstrapServers())) {
      // Time to kill the service while it waits.
      try (PackagedService service = start(kafka, "PT6S")) {
        kafka.process().signal("STOP");
        drop("page.txt", SEED.bytes());
        await()
            .atMost(PATIENCE)
            .ignoreExceptions()
            .untilAsserted(() -> assertThat(below("taking")).hasSize(1));
        service.process().kill();
      } finally {
        kafka.process().signal("CONT");
      }
      assertThat(below("taking")).hasSize(1);
      assertThat(folder.resolve("page.txt")).doesNotExist();

      try (PackagedService next = start(kafka)) {
        awaitDone(1);
        await().atMost(PATIENCE).until(() -> next.metric("ingest_folder_waiting") == 0);
      }
      assertThat(published.read())
          .extracting(Event::number)
          .contains(0, SEED.entries())
          .hasSizeGreaterThanOrEqualTo(SEED.entries() + 1);
      assertThat(folder.resolve("taking")).isEmptyDirectory();
    }
  }

  @Test
  void ofTwoServicesOnOneFolderOneTakesAFile() throws IOException {
    int files = 30;
    try (LocalKafka kafka = broker();
        PublishedEvents published = new PublishedEvents(kafka.bootstrapServers());
        PackagedService one = start(kafka);
        PackagedService other = start(kafka)) {
      for (int number = 0; number < files; number++) {
        drop("%02d.txt".formatted(number), page(number));
      }

      awaitDone(files);

      String done = "ingest_folder_files_total{result=\"done\"}";
      await().atMost(PATIENCE).until(() -> one.metric(done) + other.metric(done) >= files);
      assertThat(one.metric(done) + other.metric(done)).isEqualTo(files);
      assertThat(published.read())
          .filteredOn(event -> event.number() == 0)
          .extracting(Event::dump)
          .hasSize(files)
          .doesNotHaveDuplicates();
    }
    assertThat(folder.resolve("taking")).isEmptyDirectory();
    assertThat(below("failed")).isEmpty();
  }

  private static byte[] page(int number) {
    String text = "Abstract of paper %d, said at length. ".formatted(number).repeat(10);
    return "new\nDaily Papers\nNov 25\n\nPaper %d\n\n%s\n"
        .formatted(number, text)
        .getBytes(StandardCharsets.UTF_8);
  }
}
