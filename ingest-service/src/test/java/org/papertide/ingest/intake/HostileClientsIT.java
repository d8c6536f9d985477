package org.papertide.ingest.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.luben.zstd.Zstd;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.papertide.ingest.BrokerResource;
import org.papertide.ingest.SeedDump;

/// What clients may send that no HTTP library would, byte by byte.
@QuarkusTest
@QuarkusTestResource(BrokerResource.class)
class HostileClientsIT {

  private static final String SEED = new String(SeedDump.SCALING.bytes(), ISO_8859_1);
  private static final String ACCEPTED = "\"accepted\":" + SeedDump.SCALING.entries() + ",";
  private static final String CHUNKED = "Transfer-Encoding: chunked";
  private static final String CLOSE = "Connection: close\r\n";
  private static final String FORM =
      CLOSE + CHUNKED + "\r\nContent-Type: multipart/form-data; boundary=x";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TestHTTPResource("/v1/dumps")
  URI uri;

  @Inject Places places;

  @AfterEach
  void nothingIsLeftAndOthersAreServed() throws IOException {
    await().atMost(PATIENCE).until(() -> DumpsInHand.count() == 0 && DumpsInHand.bytes() == 0);
    assertThat(answer(CLOSE + length(SEED), SEED)).startsWith("HTTP/1.1 200").contains(ACCEPTED);
  }

  private Socket connect() throws IOException {
    Socket socket = new Socket(uri.getHost(), uri.getPort());
    socket.setSoTimeout((int) PATIENCE.toMillis());
    return socket;
  }

  private static String request(String headers, String body) {
    return "POST /v1/dumps HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n\r\n" + body;
  }

  private static String length(String body) {
    return "Content-Length: " + body.length();
  }

  private static String chunk(String bytes) {
    return Integer.toHexString(bytes.length()) + "\r\n" + bytes + "\r\n";
  }

  private static String part(String disposition, String content) {
    return "--x\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + content + "\r\n";
  }

  private static String file(String name) {
    return part("name=f; filename=\"" + name + "\"", SEED);
  }

  private static void send(Socket socket, String bytes) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(bytes.getBytes(ISO_8859_1));
    out.flush();
  }

  /// All that comes until the service closes the connection, be it in the middle of a request.
  private static String answer(Socket socket) {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    try {
      socket.getInputStream().transferTo(answer);
    } catch (IOException closed) {
      assertThat(closed).as("what came: " + answer).hasMessageContaining("reset");
    }
    return answer.toString(ISO_8859_1);
  }

  private String answer(String headers, String body) throws IOException {
    return answerTo(request(headers, body));
  }

  private String answerTo(String bytes) throws IOException {
    try (Socket socket = connect()) {
      Thread.startVirtualThread(() -> sendAsFarAsItGoes(socket, bytes));
      return answer(socket);
    }
  }

  private static void sendAsFarAsItGoes(Socket socket, String bytes) {
    try {
      send(socket, bytes);
    } catch (IOException refused) {
      // The answer says why.
    }
  }

  @Test
  void bombsWithoutEndAreRefusedWhileTheyCome() throws Exception {
    byte[] nothing = new byte[1024 * 1024];
    ByteArrayOutputStream member = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(member)) {
      gzip.write(nothing);
    }
    try (Socket gzip = beginBomb("gzip", member.toByteArray());
        Socket zstd = beginBomb("zstd", Zstd.compress(nothing))) {
      for (Socket bomb : new Socket[] {gzip, zstd}) {
        assertThat(answer(bomb))
            .startsWith("HTTP/1.1 413")
            .containsIgnoringCase("Connection: close")
            .contains("urn:papertide:problem:packed-too-tightly");
      }
    }
  }

  /// Sends the same again and again, until the connection is closed.
  private Socket beginBomb(String packing, byte[] piece) throws IOException {
    Socket socket = connect();
    send(socket, request(CHUNKED + "\r\nContent-Encoding: " + packing, ""));
    String chunk = chunk(new String(piece, ISO_8859_1));
    Thread.startVirtualThread(
        () -> {
          try {
            while (true) {
              send(socket, chunk);
            }
          } catch (IOException closed) {
            // That is what is waited for.
          }
        });
    return socket;
  }

  @ParameterizedTest
  @ValueSource(strings = {"zz\r\nnew\n", "-4\r\nnew\n", "7fffffffffffffff\r\nnew\n", "2\r\nnew\n0"})
  void aChunkThatIsNoneEndsTheConnection(String chunk) throws IOException {
    assertThat(answer(CHUNKED, chunk("new\n") + chunk)).doesNotContain("HTTP/1.1 200");
  }

  @Test
  void lengthsThatLieEndTheConnection() throws IOException {
    String behind = "what is left is no request\r\n\r\n";
    assertThat(answer(length(SEED), SEED + behind))
        .startsWith("HTTP/1.1 200")
        .contains(ACCEPTED)
        .contains("400 Bad Request");
    for (String length : new String[] {"-1", "+5", "five", "5, 6", "99999999999999999999"}) {
      assertThat(answer("Content-Length: " + length, SEED)).startsWith("HTTP/1.1 400");
    }
    try (Socket socket = connect()) {
      send(socket, request("Content-Length: " + (SEED.length() + 1), SEED));
      socket.shutdownOutput();
      assertThat(answer(socket)).isEmpty();
    }
  }

  @Test
  void headersBeyondTheirLimitsAreRefused() throws IOException {
    String much = "y".repeat(30_000);
    assertThat(answer("X: " + much, "")).startsWith("HTTP/1.1 431");
    assertThat(answer("X: y\r\n".repeat(8_000), "")).startsWith("HTTP/1.1 431");
    assertThat(answerTo("POST /v1/dumps?source=" + much + " HTTP/1.1\r\n\r\n")).contains(" 414 ");
  }

  @Test
  void anAcceptThatCannotBeReadIsPassedOver() throws IOException {
    assertThat(answer(CLOSE + "Accept: ;;,/\r\n" + length(SEED), SEED)).contains(ACCEPTED);
  }

  @Test
  void formsWithoutEndOrMeasureAreProblems() throws IOException {
    assertForm(file("page.txt"), "400", "broken-form");
    assertForm(part("name=a", "b").repeat(200_000), "413", "form-too-large");
    assertForm("--x\r\nX: " + "y".repeat(1_500_000), "413", "form-too-large");
    String nested = "--y\r\nContent-Disposition: file; filename=a\r\n\r\n" + "new\r\n--y--";
    String mixed = "name=f\r\nContent-Type: multipart/mixed; boundary=y";
    assertForm(part(mixed, nested) + "--x--\r\n", "400", "no-file");
  }

  private void assertForm(String form, String status, String problem) throws IOException {
    assertThat(answer(FORM, chunk(form) + chunk("")))
        .startsWith("HTTP/1.1 " + status)
        .contains("urn:papertide:problem:" + problem);
  }

  @Test
  void aFileMayHaveAnyName() throws IOException {
    for (String name : new String[] {"../../\0\u007f\\..\\a;b\u00ff/", "/..".repeat(1_000)}) {
      String form = file(name) + "--x--\r\n" + "behind".repeat(100_000);
      assertThat(answer(FORM, chunk(form) + chunk(""))).contains(ACCEPTED);
    }
  }

  @Test
  void pushesOneBehindTheOtherAreAnsweredInTurn() throws IOException {
    String lines = "Accept: application/x-ndjson\r\n" + length(SEED);
    String first = request(lines, SEED);
    String second = request("Content-Encoding: br\r\n" + CLOSE + length(SEED), SEED);

    assertThat(answerTo(first + second))
        .containsSubsequence("HTTP/1.1 200", ACCEPTED, "HTTP/1.1 415");
  }

  @Test
  void aClientThatReadsNothingHoldsNoPlace() throws IOException {
    try (Socket socket = connect()) {
      send(socket, request("Accept: application/x-ndjson\r\n" + length(SEED), SEED));
      nothingIsLeftAndOthersAreServed();
    }
  }

  @Test
  void moreDumpsThanAreReadAtOnceWaitAndAreToldToComeBack() throws IOException {
    try (var _ = places.forDump();
        var _ = places.forDump()) {
      assertThat(answer(CLOSE + length(SEED), SEED))
          .startsWith("HTTP/1.1 429")
          .containsIgnoringCase("Retry-After: 5")
          .contains("urn:papertide:problem:too-many-dumps");
    }
  }
}
