package org.papertide.ingest.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.papertide.ingest.BrokerResource;
import org.papertide.ingest.PublishedEvents;
import org.papertide.ingest.SeedDump;

@QuarkusTest
@QuarkusTestResource(BrokerResource.class)
class BrokenPushIT {

  private static final byte[] SEED = SeedDump.WITH_DETAILS.bytes();
  private static final byte[] HALF = Arrays.copyOf(SEED, SEED.length / 2);
  private static final byte[] NOTHING = {};
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @ConfigProperty(name = "ingest.kafka.bootstrap-servers")
  String bootstrapServers;

  @TestHTTPResource("/v1/dumps")
  URI uri;

  private PublishedEvents published;

  @BeforeEach
  void watch() {
    published = new PublishedEvents(bootstrapServers);
  }

  @AfterEach
  void stopWatching() {
    published.close();
  }

  /// A push written by hand, byte by byte.
  private Socket begin(String headers, byte[] body) throws IOException {
    Socket socket = new Socket(uri.getHost(), uri.getPort());
    socket.setSoTimeout((int) PATIENCE.toMillis());
    String head = "POST /v1/dumps HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n\r\n";
    OutputStream out = socket.getOutputStream();
    out.write(head.getBytes(StandardCharsets.US_ASCII));
    out.write(body);
    out.flush();
    return socket;
  }

  private Socket beginWhole(byte[] body) throws IOException {
    return begin("Connection: close\r\nContent-Length: " + SEED.length, body);
  }

  private static String answer(Socket socket) throws IOException {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
    return String.join("\n", in.lines().toList());
  }

  @Test
  void clientsThatGoAwayInMidBodyLeaveNothing() throws IOException {
    for (int push = 0; push < 5; push++) {
      Socket socket = beginWhole(HALF);
      await().atMost(PATIENCE).until(() -> DumpsInHand.count() == 1);
      socket.close();
      await().atMost(PATIENCE).until(() -> DumpsInHand.count() == 0);
    }

    assertThat(published.read()).isEmpty();
    try (Socket socket = beginWhole(SEED)) {
      assertThat(answer(socket)).startsWith("HTTP/1.1 200");
    }
  }

  @Test
  void aChunkedBodyWithoutItsEndLeavesNothing() throws IOException {
    byte[] chunk = "5\r\nnew\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    Socket socket = begin("Transfer-Encoding: chunked", chunk);
    await().atMost(PATIENCE).until(() -> DumpsInHand.count() == 1);

    socket.close();

    await().atMost(PATIENCE).until(() -> DumpsInHand.count() == 0);
    assertThat(published.read()).isEmpty();
  }

  @Test
  void aClientThatStopsSendingIsToldSo() throws IOException {
    try (Socket socket = beginWhole(HALF)) {
      assertThat(answer(socket))
          .startsWith("HTTP/1.1 408")
          .containsIgnoringCase("Connection: close")
          .contains("urn:papertide:problem:upload-stalled");
    }

    await().atMost(PATIENCE).until(() -> DumpsInHand.count() == 0);
    assertThat(published.read()).isEmpty();
  }

  @Test
  void aClientThatSendsAByteNowAndThenIsTooSlow() throws Exception {
    try (Socket socket = beginWhole(NOTHING)) {
      Thread trickle = Thread.startVirtualThread(() -> trickle(socket));
      assertThat(answer(socket))
          .startsWith("HTTP/1.1 408")
          .contains("urn:papertide:problem:upload-rate-too-low");
      trickle.interrupt();
      trickle.join();
    }
    assertThat(published.read()).isEmpty();
  }

  /// A byte every half second, below the silence that is allowed.
  private static void trickle(Socket socket) {
    try {
      for (byte one : SEED) {
        socket.getOutputStream().write(one);
        Thread.sleep(500);
      }
    } catch (IOException | InterruptedException told) {
      // The service has had enough.
    }
  }

  @Test
  void aClientThatGoesAwayOnceItsDumpIsThereHasPushedIt() throws IOException {
    String headers = "Accept: application/x-ndjson\r\nContent-Length: " + SEED.length;
    try (Socket socket = begin(headers, SEED)) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
      await().atMost(PATIENCE).until(() -> in.readLine().contains("\"reading\""));
    }

    List<PublishedEvents.Event> events = new ArrayList<>();
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              events.addAll(published.read());
              return events.size() == SeedDump.WITH_DETAILS.entries() + 1;
            });
    await().atMost(PATIENCE).until(() -> DumpsInHand.count() == 0);
  }

  @Test
  void slowClientsKeepNobodyFromPushing() throws IOException {
    try (Socket first = beginWhole(HALF);
        Socket second = beginWhole(HALF);
        Socket third = beginWhole(HALF)) {
      await().atMost(PATIENCE).until(() -> DumpsInHand.count() == 3);

      try (Socket other = beginWhole(SEED)) {
        assertThat(answer(other)).startsWith("HTTP/1.1 200");
      }
      assertThat(first.isClosed() || second.isClosed() || third.isClosed()).isFalse();
    }
    await().atMost(PATIENCE).until(() -> DumpsInHand.count() == 0);
  }

  @Test
  void moreUploadsThanAreTakenAtOnceAreToldToComeBack() throws IOException {
    byte[] rest = Arrays.copyOfRange(SEED, HALF.length, SEED.length);
    List<Socket> slow = new ArrayList<>();
    for (int place = 0; place < 4; place++) {
      slow.add(beginWhole(HALF));
    }
    await().atMost(PATIENCE).until(() -> DumpsInHand.count() == 4);

    try (Socket other = beginWhole(SEED)) {
      assertThat(answer(other))
          .startsWith("HTTP/1.1 429")
          .containsIgnoringCase("Retry-After: 5")
          .contains("urn:papertide:problem:too-many-uploads");
    }
    given().get("/q/health/ready").then().statusCode(200);

    for (Socket socket : slow) {
      socket.getOutputStream().write(rest);
      assertThat(answer(socket)).startsWith("HTTP/1.1 200");
      socket.close();
    }
  }

  @Test
  void aClientThatAsksFirstIsToldToGoOn() throws IOException {
    String headers = "Connection: close\r\nExpect: 100-continue\r\nContent-Length: " + SEED.length;
    try (Socket socket = begin(headers, NOTHING)) {
      byte[] start = socket.getInputStream().readNBytes("HTTP/1.1 100".length());
      assertThat(new String(start, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 100");
      socket.getOutputStream().write(SEED);
      assertThat(answer(socket)).contains("HTTP/1.1 200");
    }
  }

  @Test
  void aBodyThatSaysItIsTooLargeIsNotRead() throws IOException {
    try (Socket socket = begin("Expect: 100-continue\r\nContent-Length: 999999999999", NOTHING)) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
      assertThat(in.readLine()).startsWith("HTTP/1.1 413");
    }
  }
}
