package org.papertide.local.push;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PushIT {

  private static final String PROBLEM =
      """
      {"type":"urn:papertide:problem:empty-dump","title":"Empty dump","status":422,\
      "detail":"The dump is empty. Push the file itself."}\
      """;

  @TempDir private Path folder;
  private Peer peer;

  @BeforeEach
  void start() throws IOException {
    peer = new Peer();
  }

  @AfterEach
  void stop() {
    peer.close();
  }

  @Test
  void filesArriveAsTheyAreWithWhatIsSaidOfThem() throws Exception {
    Path file = file("2025-11-25.json", "[{}]\n");

    Pushing push =
        push("--source", "my-lab", "--captured-at", "name", "--dry-run", file.toString());

    assertThat(push.status()).as(push.toString()).isZero();
    assertThat(peer.asked())
        .singleElement()
        .satisfies(
            asked -> {
              assertThat(asked.uri())
                  .isEqualTo("/v1/dumps?source=my-lab&capturedAt=2025-11-25&dryRun=true");
              assertThat(asked.sha256()).isEqualTo(sha256(file));
              assertThat(asked.header("Content-encoding")).isEmpty();
              assertThat(asked.header("Authorization")).isEmpty();
            });
    assertThat(push.results())
        .contains("3 entries, 2 accepted, 1 rejected (captured-page, 2025-11-25)")
        .contains("line 12: No title.");
    assertThat(push.notes())
        .contains("1 file: 1 taken, 0 refused, 0 failed.")
        .contains("An answer does not say that it was a dry run");
  }

  @Test
  void aDryRunThatTheServiceConfirmsIsToldAsOne() throws Exception {
    peer.thenAnswer(200, "{\"dryRun\":true,\"entries\":1}");

    Pushing push = push("--dry-run", file("page.txt", "x").toString());

    assertThat(push.notes()).contains("This was a dry run: nothing is published.");
  }

  @Test
  void packedFilesAreToldByTheirContent() throws Exception {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write('x');
    }
    Path gzip = Files.write(folder.resolve("a.json"), packed.toByteArray());
    Path zstd =
        Files.write(folder.resolve("b.json"), HexFormat.of().parseHex("28b52ffd0001000078"));
    Path plain = file("c.gz", "not packed at all");

    push(gzip.toString(), zstd.toString(), plain.toString());

    assertThat(peer.asked())
        .extracting(asked -> asked.header("Content-encoding"))
        .containsExactly("gzip", "zstd", "");
  }

  @Test
  void aRefusedFileStopsNoOther() throws Exception {
    peer.thenAnswer(422, PROBLEM)
        .thenAnswer(413, "<html>\n<h1>too \u001b[2Jlarge</h1>" + "x".repeat(999));

    Pushing push =
        push(
            file("a", "").toString(),
            file("b", "b").toString(),
            folder.resolve("absent").toString(),
            file("c", "c").toString());

    assertThat(push.status()).isOne();
    assertThat(push.results())
        .contains(
            "refused  "
                + folder.resolve("a")
                + ": 422 Empty dump. The dump is empty. Push the file itself.")
        .contains("answered \"<html> <h1>too [2Jlarge</h1>xxx")
        .contains("failed   " + folder.resolve("absent") + ": It does not exist.")
        .contains("taken    " + folder.resolve("c"))
        .doesNotContain("\u001b", "x".repeat(200));
    assertThat(push.notes())
        .contains("4 files: 1 taken, 2 refused, 1 failed.")
        .contains("Not taken: " + folder.resolve("absent"));
  }

  @Test
  void aBusyServiceIsAskedAgainWhenItSays() throws Exception {
    peer.thenAnswer(429, problem("Too many dumps"), "Retry-After", "2")
        .thenAnswer(503, problem("Kafka unreachable"), "Retry-After", "1")
        .thenBreakOff();
    long start = System.nanoTime();

    Pushing push = push(file("page.txt", "x").toString());

    assertThat(push.status()).as(push.toString()).isZero();
    assertThat((System.nanoTime() - start) / 1e9).isGreaterThan(4);
    assertThat(peer.asked()).hasSize(4).extracting(Peer.Asked::length).containsOnly(1L);
    assertThat(push.notes())
        .contains("page.txt: 429 Too many dumps. Wait. Trying again.")
        .contains("page.txt: 503 Kafka unreachable. Wait. Trying again.")
        .contains("broke off");
  }

  @Test
  void itGivesUpWhenTheServiceAsksForMoreThanThereIsToWait() throws Exception {
    peer.thenAnswer(503, problem("Kafka unreachable"), "Retry-After", "3600");

    Pushing push = push("--wait", "2s", file("a", "a").toString(), file("b", "b").toString());

    assertThat(push.status()).isOne();
    assertThat(push.results())
        .contains(
            "Kafka unreachable. Wait. It asks to wait 3600 s, see --wait. Given up after 1 attempt.")
        .contains("taken    " + folder.resolve("b"));
  }

  @Test
  void retriesAreCounted() throws Exception {
    peer.thenAnswer(503, "").thenAnswer(502, "").thenAnswer(504, "");

    Pushing push = push("--retries", "1", file("a", "a").toString());

    assertThat(push.results()).contains("Given up after 2 attempts.");
    assertThat(peer.asked()).hasSize(2);
  }

  @Test
  void aServiceThatIsNotThereCostsTheWaitOnceAndNotForEachFile() throws Exception {
    peer.close();
    long start = System.nanoTime();

    Pushing push =
        push(
            "--wait",
            "3s",
            file("a", "a").toString(),
            file("b", "b").toString(),
            file("c", "c").toString());

    assertThat(push.status()).isOne();
    assertThat(push.results().lines())
        .hasSize(3)
        .allMatch(line -> line.contains("Nothing answers at"));
    assertThat((System.nanoTime() - start) / 1e9).isBetween(1.0, 20.0);
  }

  @Test
  void aServiceThatRefusesBeforeTheBodyIsNotSentTheBody() throws Exception {
    Path large = large(64 * 1024 * 1024);
    try (EarlyAnswer early = new EarlyAnswer("401 Unauthorized")) {
      Pushing push = Pushing.of("--to", early.address(), "--wait", "0s", large.toString());

      assertThat(push.results())
          .contains("refused")
          .contains("401")
          .contains("Give a token that may push");
      assertThat(early.bodyBytes()).isZero();
    }
  }

  @Test
  void aLargeFileArrivesWholeAndItsWayIsShown() throws Exception {
    Path large = large(30 * 1024 * 1024);
    peer.thenBreakOff();

    Pushing push = Pushing.of(Map.of(), "", 100, "--to", peer.address(), large.toString());

    assertThat(push.status()).as(push.toString()).isZero();
    assertThat(push.notes()).contains("large [>").contains("of 31.5 MB");
    assertThat(peer.asked()).hasSize(2).extracting(Peer.Asked::sha256).containsOnly(sha256(large));
  }

  @Test
  void theTokenIsSentAndNeverShown() throws Exception {
    Path token = file("token", "s3cret-token==\n");
    peer.thenAnswer(403, "").thenAnswer(200, Peer.TAKEN);

    Pushing file = push("--token-file", token.toString(), file("a", "a").toString());
    Pushing variable =
        Pushing.of(
            Map.of(Token.VARIABLE, "s3cret-other"),
            "",
            80,
            "--to",
            peer.address(),
            folder.resolve("a").toString());

    assertThat(peer.asked())
        .extracting(asked -> asked.header("Authorization"))
        .containsExactly("Bearer s3cret-token==", "Bearer s3cret-other");
    assertThat(file.toString() + variable).doesNotContain("s3cret");
  }

  @Test
  void standardInputIsSentAgainToo() {
    peer.thenBreakOff();

    Pushing push = Pushing.of(Map.of(), "piped in", 0, "--to", peer.address(), "-");

    assertThat(push.status()).as(push.toString()).isZero();
    assertThat(peer.asked()).hasSize(2).extracting(Peer.Asked::length).containsOnly(8L);
  }

  @Test
  void redirectsAreShownAndNotFollowed() throws Exception {
    peer.thenAnswer(301, "", "Location", "https://elsewhere.example/v1/dumps");

    Pushing push = push(file("a", "a").toString());

    assertThat(push.status()).isOne();
    assertThat(push.results()).contains("It points to https://elsewhere.example/v1/dumps");
    assertThat(peer.asked()).hasSize(1);
  }

  @Test
  void whoeverAnswersWithoutAReportHasTakenNothing() throws Exception {
    peer.thenAnswer(200, "<title>Welcome</title>");

    Pushing push = push(file("a", "a").toString());

    assertThat(push.status()).isOne();
    assertThat(push.results()).contains("is no ingest-service: it answered \"<title>Welcome");
  }

  @Test
  void programsGetAJsonObjectForEachFile() throws Exception {
    peer.thenAnswer(200, Peer.TAKEN).thenAnswer(422, PROBLEM);

    Pushing push = push("--json", "--quiet", file("a", "a").toString(), file("b", "b").toString());

    List<JsonNode> lines = push.results().lines().map(PushIT::json).toList();
    assertThat(lines)
        .extracting(line -> line.path("outcome").asText())
        .containsExactly("taken", "refused");
    assertThat(lines.getFirst().path("report").path("rejected").path("count").asInt()).isOne();
    assertThat(lines.getLast().path("type").asText()).isEqualTo("urn:papertide:problem:empty-dump");
    assertThat(push.notes()).isEmpty();
  }

  @Test
  void aTerminalSeesThatAnAnswerIsWaitedForAndNothingOfItStays() throws Exception {
    peer.then(
        exchange -> {
          pause();
          Peer.answer(exchange, 200, Peer.TAKEN);
        });

    Pushing push =
        Pushing.of(Map.of(), "", 80, "--to", peer.address(), file("page.txt", "x").toString());

    assertThat(push.notes())
        .contains("page.txt: waiting for the service 0:0")
        .contains("\r\u001b[K1 file: 1 taken");
    assertThat(push.notes().split("[\r\n]")).allMatch(line -> line.length() < 80 + 3);
  }

  /// Not a wait for a result: the service is slow.
  private static void pause() {
    try {
      Thread.sleep(1_500);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private Pushing push(String... arguments) {
    String[] all = new String[arguments.length + 2];
    all[0] = "--to";
    all[1] = peer.address() + "/";
    System.arraycopy(arguments, 0, all, 2, arguments.length);
    return Pushing.of(all);
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private Path large(int bytes) throws IOException {
    byte[] content = new byte[bytes];
    new Random(bytes).nextBytes(content);
    return Files.write(folder.resolve("large"), content);
  }

  private static String problem(String title) {
    return "{\"title\":\"%s\",\"detail\":\"Wait.\"}".formatted(title);
  }

  private static JsonNode json(String line) {
    try {
      return new ObjectMapper().readTree(line);
    } catch (IOException e) {
      throw new IllegalStateException(line, e);
    }
  }

  private static String sha256(Path file) throws Exception {
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
  }
}
