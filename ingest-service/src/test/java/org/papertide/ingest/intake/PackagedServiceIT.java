package org.papertide.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.AbstractList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.papertide.ingest.BrokerResource;
import org.papertide.ingest.PackagedService;
import org.papertide.ingest.SeedDump;
import org.papertide.local.container.TestServers;
import org.papertide.local.server.kafka.KafkaServer;
import org.papertide.local.server.kafka.Topics;

class PackagedServiceIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static KafkaServer kafka;

  @BeforeAll
  static void startBroker() {
    kafka = TestServers.kafka(BrokerResource.temporary("broker"));
    Topics.create(kafka.bootstrapServers());
  }

  @AfterAll
  static void stopBroker() {
    kafka.close();
  }

  @Test
  void aDumpThreeTimesTheHeapIsTakenIn() {
    int entries = 140_000;
    try (PackagedService service = new PackagedService(kafka.bootstrapServers())) {
      HttpResponse<String> answer = service.push(BodyPublishers.ofInputStream(() -> page(entries)));

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).contains("\"accepted\":" + entries + ",");
    }
  }

  @Test
  void aPackedFormOfThreeTimesTheHeapIsTakenInToo() {
    int entries = 140_000;
    String begin =
        "--x\r\nContent-Disposition: form-data; name=\"f\"; filename=\"page.txt.gz\"\r\n\r\n";
    String end = "\r\n--x\r\nContent-Disposition: form-data; name=source\r\n\r\nx\r\n--x--\r\n";
    try (PackagedService service = new PackagedService(kafka.bootstrapServers())) {
      HttpResponse<String> answer =
          service.push(
              "/v1/dumps",
              BodyPublishers.concat(
                  BodyPublishers.ofString(begin),
                  BodyPublishers.ofInputStream(() -> packed(page(entries))),
                  BodyPublishers.ofString(end)),
              "Content-Type",
              "multipart/form-data; boundary=x",
              "Accept",
              "application/x-ndjson");

      assertThat(answer.statusCode()).isEqualTo(200);
      List<String> lines = answer.body().lines().toList();
      assertThat(lines).hasSizeGreaterThan(5).first().asString().contains("spooling");
      assertThat(lines.getLast())
          .contains("\"accepted\":" + entries + ",")
          .contains("\"source\":\"x\"");
    }
  }

  /// Packed while it is read.
  private static InputStream packed(InputStream content) {
    try {
      PipedInputStream packed = new PipedInputStream(64 * 1024);
      OutputStream pipe = new PipedOutputStream(packed);
      Thread.startVirtualThread(
          () -> {
            try (OutputStream gzip = new GZIPOutputStream(pipe)) {
              content.transferTo(gzip);
            } catch (IOException broken) {
              throw new UncheckedIOException(broken);
            }
          });
      return packed;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Test
  void aServiceThatIsStoppedFinishesTheDumpInHand() throws IOException {
    byte[] seed = SeedDump.SCALING.bytes();
    try (PackagedService service = new PackagedService(kafka.bootstrapServers());
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.uri("/").getPort())) {
      OutputStream out = socket.getOutputStream();
      String head = "POST /v1/dumps HTTP/1.1\r\nHost: localhost\r\nContent-Length: ";
      out.write((head + seed.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      out.write(seed, 0, seed.length / 2);
      await().atMost(PATIENCE).until(() -> service.metric("ingest_dumps_in_hand") == 1);

      service.process().signal("TERM");
      await()
          .atMost(PATIENCE)
          .until(() -> service.log().contains("Waiting for HTTP requests to complete"));
      out.write(seed, seed.length / 2, seed.length - seed.length / 2);

      byte[] start = socket.getInputStream().readNBytes("HTTP/1.1 200".length());
      assertThat(new String(start, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 200");
      await().atMost(PATIENCE).until(() -> !service.process().isAlive());
    }
  }

  @Test
  void whereAnyoneMayReachItTheServiceStartsOnlyWhenToldWhoMayPush() {
    String address = kafka.bootstrapServers();
    try (PackagedService untold = new PackagedService(address, Map.of("QUARKUS_PROFILE", "prod"))) {
      assertThat(untold.process().exitStatus()).isEqualTo(1);
      assertThat(untold.log()).contains("ingest.tokens", "ingest.open=true");
    }
    Map<String, String> unhashed =
        Map.of("QUARKUS_PROFILE", "prod", "INGEST_TOKENS", "nightly=secret");
    try (PackagedService mistaken = new PackagedService(address, unhashed)) {
      assertThat(mistaken.process().exitStatus()).isEqualTo(1);
      assertThat(mistaken.log()).contains("Entry 1 of ingest.tokens").doesNotContain("secret");
    }
    String hash = "2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b";
    Map<String, String> told =
        Map.of("QUARKUS_PROFILE", "prod", "INGEST_TOKENS", "nightly=sha256:" + hash);
    try (PackagedService service = new PackagedService(address, told)) {
      assertThat(service.push(SeedDump.SCALING.bytes()).statusCode()).isEqualTo(401);
    }
    Map<String, String> open = Map.of("QUARKUS_PROFILE", "prod", "INGEST_OPEN", "true");
    try (PackagedService service = new PackagedService(address, open)) {
      assertThat(service.push(SeedDump.SCALING.bytes()).statusCode()).isEqualTo(200);
      assertThat(service.log()).contains("whoever reaches this service may push dumps to it");
    }
  }

  private static InputStream page(int entries) {
    return new SequenceInputStream(
        Collections.enumeration(
            new AbstractList<InputStream>() {
              @Override
              public InputStream get(int index) {
                String text = index == 0 ? "new\nDaily Papers\nNov 25\n\n" : entry(index);
                return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
              }

              @Override
              public int size() {
                return entries + 1;
              }
            }));
  }

  private static String entry(int number) {
    return "Paper " + number + "\n\n" + ("Abstract of paper " + number + ". ").repeat(60) + "\n\n";
  }
}
