package org.papertide.api.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.shutdown.ShutdownRecorder;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.papertide.api.changes.stream.ChangeStreams;
import org.papertide.api.follow.Store;

@QuarkusTest
@QuarkusTestResource(value = ChangingStore.class, restrictToAnnotatedClass = true)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ChangeStreamIT {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TestHTTPResource("/v1/changes")
  URI changes;

  @Inject MeterRegistry metrics;
  @Inject ChangeStreams streams;

  @BeforeEach
  void awaitReady() {
    await().until(() -> given().get("/q/health/ready").statusCode() == 200);
    awaitStreams(0);
  }

  private void awaitStreams(int number) {
    await().atMost(Duration.ofSeconds(30)).until(() -> streams.open() == number);
  }

  @Test
  void a_stream_begins_with_its_id_and_says_that_it_is_alive() throws Exception {
    String end = end();
    try (EventStream stream = EventStream.open(latest(), null)) {
      EventStream.Event opening = Objects.requireNonNull(stream.next());
      assertThat(opening.id()).isEqualTo(end);
      assertThat(opening.retry()).isEqualTo("3000");
      assertThat(opening.data()).isNull();
      assertThat(Objects.requireNonNull(stream.next()).comment()).isNotNull();
      try (Connection writer = ChangingStore.store().writer()) {
        Store.paper(writer, "arxiv:2401.00001", "Streamed");
      }
      JsonNode change = nextChange(stream);
      assertThat(change.path("id").textValue()).isEqualTo("2401.00001");
      assertThat(change.path("kind").textValue()).isEqualTo("present");
      assertThat(change.path("cursor").textValue()).isEqualTo(stream.lastId());
    }
  }

  @Test
  void a_consumer_that_loses_its_stream_again_and_again_holds_an_exact_copy() throws Exception {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    CompletableFuture<Void> writing =
        CompletableFuture.runAsync(() -> write(200, new Random(seed + 1)));
    Map<String, JsonNode> copy = new TreeMap<>();
    String lastId = null;
    while (!writing.isDone()) {
      lastId = readSome(copy, lastId, random);
    }
    writing.join();

    Map<String, JsonNode> expected = byPagesOnceCaughtUp();
    for (int streams = 0; streams < 100 && !copy.equals(expected); streams++) {
      lastId = readSome(copy, lastId, random);
    }
    assertThat(copy).as("seed %d", seed).isEqualTo(expected);
    assertThat(copy.values())
        .extracting(change -> change.path("kind").textValue())
        .contains("present", "withdrawn", "merged");
  }

  /// Applies what comes until nothing is new, or the line breaks.
  private @Nullable String readSome(
      Map<String, JsonNode> copy, @Nullable String lastId, Random random) throws Exception {
    try (EventStream stream = EventStream.open(changes, lastId)) {
      boolean news = true;
      for (int left = random.nextInt(60); left > 0 && news; left--) {
        EventStream.Event event = Objects.requireNonNull(stream.next());
        if (event.data() != null) {
          JsonNode change = JSON.readTree(event.data());
          copy.put(change.path("id").textValue(), change);
        }
        news = event.id() != null;
      }
      return stream.lastId();
    }
  }

  private static void write(int steps, Random random) {
    try (Connection writer = ChangingStore.store().writer()) {
      for (int step = 0; step < steps; step++) {
        String identity = "arxiv:2402.%05d".formatted(random.nextInt(40));
        if (random.nextInt(5) == 0) {
          change(writer, "withdrawn = not withdrawn", identity);
        } else {
          Store.paper(writer, identity, "Title " + step);
        }
        Store.announce(writer);
      }
      for (int no = 0; no < 40; no++) {
        Store.paper(writer, "arxiv:2402.%05d".formatted(no), "Last title");
      }
      long target = Store.paper(writer, "arxiv:2402.00001", "Title of both");
      Store.paper(writer, "t-aaaaaaaaaaaaaaaa", "Title of both");
      change(writer, "revision = null, merged_into = " + target, "t-aaaaaaaaaaaaaaaa");
      change(writer, "withdrawn = true", "arxiv:2402.00002");
      Store.announce(writer);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void change(Connection writer, String set, String identity) throws SQLException {
    Store.execute(
        writer,
        "update paper set " + set + ", changed_xid = pg_current_xact_id() where identity = ?",
        identity);
  }

  @Test
  void no_more_streams_are_open_than_may_be() throws Exception {
    List<EventStream> clients = new ArrayList<>();
    for (int no = 0; no < ChangingStore.STREAMS; no++) {
      clients.add(EventStream.open(latest(), null));
    }
    awaitStreams(ChangingStore.STREAMS);
    try (EventStream refused = EventStream.open(latest(), null)) {
      assertThat(refused.status).isEqualTo(503);
    }
    assertThat(metrics.get(ChangeStreams.REFUSED).counter().count()).isPositive();

    clients.removeFirst().close();
    awaitStreams(ChangingStore.STREAMS - 1);
    clients.add(EventStream.open(latest(), null));
    assertThat(clients.getLast().status).isEqualTo(200);
    for (EventStream stream : clients) {
      stream.close();
    }
  }

  /// What a client does not take, the server does not read: otherwise everything would have been
  /// handed out by the time another client has it all.
  @Test
  void a_slow_client_is_waited_for_and_gets_everything() throws Exception {
    int papers = 150;
    String before = end();
    try (Socket slow = slowClient(before)) {
      awaitStreams(1);
      double streamed = metrics.get(ChangeStreams.STREAMED).counter().count();
      heavyPapers(papers);
      try (EventStream quick = EventStream.open(changes, before)) {
        take(quick, papers);
      }
      double toSlow = metrics.get(ChangeStreams.STREAMED).counter().count() - streamed - papers;
      assertThat(toSlow).isLessThan(papers / 2.0);

      String read = "";
      byte[] part = new byte[1 << 20];
      while (!read.contains("x:Heavy 149")) {
        int length = slow.getInputStream().read(part);
        assertThat(length).isPositive();
        String kept = read.substring(Math.max(0, read.length() - 100));
        read = kept + new String(part, 0, length, StandardCharsets.ISO_8859_1);
      }
    }
  }

  /// A client that takes nothing.
  private Socket slowClient(String since) throws IOException {
    Socket slow = new Socket();
    slow.setReceiveBufferSize(16 << 10);
    slow.connect(new InetSocketAddress(changes.getHost(), changes.getPort()));
    slow.getOutputStream()
        .write(
            """
            GET /v1/changes?since=%s HTTP/1.1\r
            Host: x\r
            Accept: text/event-stream\r
            \r
            """
                .formatted(since)
                .getBytes(StandardCharsets.US_ASCII));
    return slow;
  }

  /// 15 MB together, far more than the buffers of a connection hold.
  private static void heavyPapers(int papers) throws SQLException {
    try (Connection writer = ChangingStore.store().writer()) {
      Store.execute(
          writer,
          """
          with text as (
            insert into revision
            select sha256(convert_to('heavy' || no, 'UTF8')), 'Heavy ' || no, repeat('x', 100000)
            from generate_series(0, ?) as no
            on conflict (hash) do update set title = excluded.title
            returning hash, title)
          insert into paper (identity, revision)
          select 'x:' || title, hash from text
          on conflict (identity) do update set changed_xid = pg_current_xact_id()
          """,
          papers - 1);
      Store.announce(writer);
    }
  }

  private static void take(EventStream stream, int number) throws IOException {
    for (int taken = 0; taken < number; taken++) {
      nextChange(stream);
    }
  }

  @Test
  @Order(Integer.MAX_VALUE - 1)
  void a_stream_ends_when_its_cursors_lose_their_meaning() throws Exception {
    String lastId;
    try (EventStream stream = EventStream.open(latest(), null)) {
      assertThat(stream.next()).isNotNull();
      ChangingStore.store().drawEpoch();
      EventStream.Event last = stream.next();
      while (last != null && last.data() == null) {
        last = stream.next();
      }
      assertThat(Objects.requireNonNull(last).name()).isEqualTo("gone");
      assertThat(last.data()).contains("urn:papertide:problem:changes-gone");
      assertThat(stream.next()).isNull();
      lastId = stream.lastId();
    }
    try (EventStream again = EventStream.open(changes, lastId)) {
      assertThat(again.status).isEqualTo(410);
    }
  }

  /// What the service does when it is stopped, before anything is closed: it waits up to 10 s for
  /// requests to end, and a stream would never end.
  @Test
  @Order(Integer.MAX_VALUE)
  void streams_end_when_the_service_stops() throws Exception {
    String before = end();
    heavyPapers(150);
    try (EventStream idle = EventStream.open(latest(), null);
        Socket stuck = slowClient(before)) {
      assertThat(idle.next()).isNotNull();
      awaitStreams(2);
      assertThat(stuck.isConnected()).isTrue();
      long from = System.nanoTime();

      ShutdownRecorder.runShutdown();

      while (idle.next() != null) {
        assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(Duration.ofSeconds(5));
      }
      assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(Duration.ofSeconds(5));
    }
  }

  private URI latest() {
    return URI.create(changes + "?since=latest");
  }

  private static String end() {
    return given().get("/v1/changes?since=latest").jsonPath().getString("next");
  }

  private static Map<String, JsonNode> byPagesOnceCaughtUp() throws IOException {
    Instant written = Instant.now();
    await()
        .until(
            () ->
                Instant.parse(given().get("/v1/changes?limit=1").header(DataAsOf.HEADER))
                    .isAfter(written));
    return byPages();
  }

  /// What everyone has who has read it all by now.
  private static Map<String, JsonNode> byPages() throws IOException {
    Map<String, JsonNode> papers = new TreeMap<>();
    JsonNode page = page(null);
    while (true) {
      page.path("changes").forEach(change -> papers.put(change.path("id").textValue(), change));
      if (!page.path("more").booleanValue()) {
        return papers;
      }
      page = page(page.path("next").textValue());
    }
  }

  private static JsonNode page(@Nullable String since) throws IOException {
    return JSON.readTree(
        (since == null ? given() : given().queryParam("since", since))
            .get("/v1/changes")
            .asByteArray());
  }

  private static JsonNode nextChange(EventStream stream) throws IOException {
    EventStream.Event event = stream.next();
    while (event != null && event.data() == null) {
      event = stream.next();
    }
    return JSON.readTree(Objects.requireNonNull(event).data());
  }
}
