package org.papertide.ingest.intake.folder;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.papertide.ingest.BrokerResource;
import org.papertide.ingest.PublishedEvents;
import org.papertide.ingest.PublishedEvents.Event;
import org.papertide.ingest.SeedDump;

@QuarkusTest
@QuarkusTestResource(BrokerResource.class)
@TestProfile(FolderIT.Watching.class)
class FolderIT {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final byte[] SEED = SeedDump.WITH_DETAILS.bytes();
  private static final String ALL_POSTPONED = "ingest_folder_postponed_total{what=\"all\"}";
  private static final String ONE_POSTPONED = "ingest_folder_postponed_total{what=\"file\"}";

  @ConfigProperty(name = "ingest.kafka.bootstrap-servers")
  String bootstrapServers;

  @ConfigProperty(name = "ingest.folder.path")
  Path folder;

  @TestHTTPResource("/v1/dumps")
  URI uri;

  private PublishedEvents published;

  public static class Watching implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "ingest.spool.max-total",
          "1M",
          // Each event alone, so that Kafka turns one down for its own size.
          "ingest.kafka.batch-size",
          "1",
          "ingest.folder.path",
          BrokerResource.temporary("folder").resolve("made/by/the/service").toString(),
          "ingest.folder.poll",
          "0.2S",
          "ingest.folder.settle",
          "1S",
          "ingest.folder.longest-pause",
          "0.5S");
    }
  }

  @BeforeEach
  void watch() {
    published = new PublishedEvents(bootstrapServers);
  }

  @AfterEach
  void empty() throws IOException {
    published.close();
    for (String left : List.of("done", "failed")) {
      try (Stream<Path> files = Files.walk(folder.resolve(left))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  /// Drops a file as the documentation says: under another name first.
  private void drop(String place, byte[] content) throws IOException {
    Path file = folder.resolve(place);
    Files.createDirectories(file.getParent());
    Path unfinished = file.resolveSibling("." + file.getFileName());
    Files.move(Files.write(unfinished, content), file);
  }

  private JsonNode reportOf(String place) throws IOException {
    Path file = folder.resolve(place);
    await().atMost(PATIENCE).until(() -> Files.exists(file));
    return JSON.readTree(file.resolveSibling(file.getFileName() + ".report.json").toFile());
  }

  private List<Event> dumps() {
    return published.read().stream().filter(event -> event.number() == 0).toList();
  }

  private static double metric(String name) {
    return given()
        .get("/q/metrics")
        .asString()
        .lines()
        .filter(line -> line.startsWith(name + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(name.length())))
        .sum();
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(content);
    }
    return packed.toByteArray();
  }

  @Test
  void aFileIsTakenAsIfItHadBeenPushed() throws IOException {
    double before = metric("ingest_folder_files_total{result=\"done\"}");
    drop("hf-2025-11-25.txt", SEED);

    JsonNode report = reportOf("done/hf-2025-11-25.txt");

    assertThat(folder.resolve("done/hf-2025-11-25.txt")).hasBinaryContent(SEED);
    assertThat(folder.resolve("hf-2025-11-25.txt")).doesNotExist();
    List<Event> events = published.read();
    assertThat(events).hasSize(SeedDump.WITH_DETAILS.entries() + 1);
    assertThat(events)
        .filteredOn(event -> event.number() == 0)
        .singleElement()
        .satisfies(
            dump -> {
              assertThat(dump.body().get("producer").asText()).isEqualTo("folder");
              assertThat(dump.body().get("source").asText()).isEqualTo("huggingface");
              assertThat(dump.body().get("captureTimeGiven").asBoolean()).isTrue();
            });
    String answer = given().body(SEED).post("/v1/dumps?capturedAt=2025-11-25").asString();
    assertThat(report).isEqualTo(JSON.readTree(answer));
    await()
        .atMost(PATIENCE)
        .until(() -> metric("ingest_folder_files_total{result=\"done\"}") == before + 1);
  }

  @Test
  void aFolderWithinNamesTheSource() throws IOException {
    drop("arxiv/page.txt", SEED);

    assertThat(reportOf("done/arxiv/page.txt").get("source").asText()).isEqualTo("arxiv");
    assertThat(dumps())
        .singleElement()
        .satisfies(
            dump -> {
              assertThat(dump.body().get("source").asText()).isEqualTo("arxiv");
              assertThat(dump.body().get("captureTimeGiven").asBoolean()).isFalse();
            });
  }

  @Test
  void aPackedFileIsUnpackedWhateverItsName() throws IOException {
    drop("2025-11-25.dump", gzip(SEED));
    drop("2025-11-25.plain", SEED);

    assertThat(reportOf("done/2025-11-25.dump").get("id"))
        .isEqualTo(reportOf("done/2025-11-25.plain").get("id"));
  }

  @Test
  void whatCannotBeUsedIsPutAsideWithTheProblem() throws IOException {
    byte[] packed = gzip(SEED);
    drop("bad.txt", "Nothing that anyone knows\n".getBytes(StandardCharsets.UTF_8));
    drop("cut.gz", Arrays.copyOf(packed, packed.length / 2));
    drop("2999-01-01.txt", SEED);
    drop("large.txt", new byte[3_000_000]);
    drop("arxiv/empty.txt", new byte[0]);
    drop("good.txt", SEED);

    assertThat(typeOf("bad.txt")).isEqualTo("urn:papertide:problem:unrecognised-format");
    assertThat(typeOf("cut.gz")).startsWith("urn:papertide:problem:broken");
    assertThat(typeOf("2999-01-01.txt")).isEqualTo("urn:papertide:problem:invalid-capture-time");
    assertThat(typeOf("large.txt")).isEqualTo("urn:papertide:problem:body-too-large");
    assertThat(typeOf("arxiv/empty.txt")).isEqualTo("urn:papertide:problem:empty-dump");
    assertThat(reportOf("done/good.txt").get("accepted").asInt()).isPositive();
    assertThat(dumps())
        .extracting(dump -> dump.body().at("/refusal/type").asText())
        .containsExactlyInAnyOrder("unrecognised-format", "empty-dump", "");
  }

  private String typeOf(String place) throws IOException {
    return reportOf("failed/" + place).get("type").asText();
  }

  @Test
  void theSameNameAgainOverwritesNothing() throws IOException {
    drop("page.txt", SeedDump.SCALING.bytes());
    reportOf("done/page.txt");
    drop("page.txt", SeedDump.CURRICULUM.bytes());

    await().atMost(PATIENCE).until(() -> inside("done").size() == 4);
    assertThat(inside("done"))
        .allMatch(name -> name.matches("page(\\.\\w+)?\\.txt(\\.report\\.json)?"));
    assertThat(folder.resolve("done/page.txt")).hasBinaryContent(SeedDump.SCALING.bytes());
    assertThat(dumps()).hasSize(2);
  }

  private List<String> inside(String name) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(name))) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void aFileThatIsBeingWrittenIsLeftUntilItIsComplete() throws Exception {
    Path file = folder.resolve("slow.txt");
    int parts = 15;
    for (int part = 0; part < parts; part++) {
      int from = SEED.length * part / parts;
      int to = SEED.length * (part + 1) / parts;
      Files.write(
          file,
          Arrays.copyOfRange(SEED, from, to),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
      // Slower than the folder is looked through, faster than a file settles.
      Thread.sleep(200);
      assertThat(file).exists();
    }

    assertThat(reportOf("done/slow.txt").get("entries").asInt())
        .isEqualTo(SeedDump.WITH_DETAILS.entries());
    assertThat(dumps())
        .singleElement()
        .satisfies(dump -> assertThat(dump.body().get("bytes").asInt()).isEqualTo(SEED.length));
  }

  @Test
  void whatIsNoFileToTakeStaysAndIsCounted() throws IOException {
    Path secret = Files.write(folder.resolveSibling("secret.txt"), SEED);
    Path link = Files.createSymbolicLink(folder.resolve("0-link.txt"), secret);
    Path unfinished = Files.write(folder.resolve("0.part"), SEED);
    drop("1.txt", SEED);

    reportOf("done/1.txt");
    await().atMost(PATIENCE).until(() -> metric("ingest_folder_stuck") == 1);
    assertThat(link).isSymbolicLink();
    assertThat(unfinished).exists();
    assertThat(dumps()).hasSize(1);

    Files.delete(link);
    Files.move(unfinished, folder.resolve("0.txt"));
    reportOf("done/0.txt");
    await().atMost(PATIENCE).until(() -> metric("ingest_folder_stuck") == 0);
    await().atMost(PATIENCE).until(() -> metric("ingest_folder_waiting") == 0);
  }

  @Test
  void filesWaitWhileAllPlacesAreTaken() throws IOException {
    double before = metric(ALL_POSTPONED);
    try (var _ = beginPush();
        var _ = beginPush();
        var _ = beginPush();
        var _ = beginPush()) {
      await().atMost(PATIENCE).until(() -> metric("ingest_dumps_in_hand") == 4);
      drop("patient.txt", SEED);
      await().atMost(PATIENCE).until(() -> metric(ALL_POSTPONED) > before);
      assertThat(folder.resolve("failed/patient.txt")).doesNotExist();
    }

    reportOf("done/patient.txt");
  }

  @Test
  void aFileThatNeverFitsIntoTheSpoolHoldsUpNoOther() throws IOException {
    double before = metric(ONE_POSTPONED);
    Path never = folder.resolve("0-never.txt");
    drop("0-never.txt", new byte[1_500_000]);
    drop("1.txt", SEED);

    reportOf("done/1.txt");
    await().atMost(PATIENCE).until(() -> metric(ONE_POSTPONED) >= before + 2);
    drop("2.txt", SEED);
    reportOf("done/2.txt");
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              assertThat(metric("ingest_folder_backing_off")).isEqualTo(1);
              assertThat(metric("ingest_folder_stuck")).isEqualTo(1);
            });

    // Now and then it is in hand.
    await().atMost(PATIENCE).until(() -> Files.deleteIfExists(never));
    await().atMost(PATIENCE).until(() -> metric("ingest_folder_backing_off") == 0);
  }

  @Test
  void aFileThatKafkaTurnsDownIsTakenOnceKafkaTakesItAndOthersMeanwhile() throws Exception {
    double before = metric(ONE_POSTPONED);
    letKafkaTake("3000");
    try {
      drop("0-long.txt", page(incompressible(1_000)));
      drop("1.txt", page("We study what is short. ".repeat(10)));

      reportOf("done/1.txt");
      await().atMost(PATIENCE).until(() -> metric(ONE_POSTPONED) > before);
      assertThat(folder.resolve("failed/0-long.txt")).doesNotExist();
    } finally {
      letKafkaTake("1048588");
    }

    assertThat(reportOf("done/0-long.txt").get("accepted").asInt()).isEqualTo(1);
  }

  private static byte[] page(String text) {
    return ("new\nDaily Papers\nNov 25\n\nTitle\n\n" + text + "\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static String incompressible(int words) {
    return new Random(1)
        .ints(words)
        .mapToObj(word -> Integer.toString(Math.abs(word), Character.MAX_RADIX))
        .collect(Collectors.joining(" ", "We study ", "."));
  }

  /// The largest record, in bytes.
  private void letKafkaTake(String bytes) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, "papers");
      AlterConfigOp largest =
          new AlterConfigOp(new ConfigEntry("max.message.bytes", bytes), AlterConfigOp.OpType.SET);
      admin.incrementalAlterConfigs(Map.of(topic, List.of(largest))).all().get();
    }
  }

  private Socket beginPush() throws IOException {
    Socket socket = new Socket(uri.getHost(), uri.getPort());
    OutputStream out = socket.getOutputStream();
    String head = "POST /v1/dumps HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000\r\n\r\n";
    out.write((head + "new\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
    return socket;
  }
}
