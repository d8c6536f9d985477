package org.papertide.local.push;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// An HTTP server that answers as it was told and remembers what it was asked.
final class Peer implements AutoCloseable {

  static final String TAKEN =
      """
      {"id":"1","format":"captured-page","feedDay":"2025-11-25","entries":3,"accepted":2,\
      "rejected":{"count":1,"first":[{"place":"line 12","reason":"no-title","detail":"No title."}]}}\
      """;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Queue<Reaction> reactions = new ArrayDeque<>();
  private final List<Asked> asked = new ArrayList<>();

  /// What it does with one request.
  interface Reaction {
    void answer(HttpExchange exchange) throws IOException;
  }

  /// A request; its body by length and hash, so that large ones can be compared.
  record Asked(String uri, Map<String, List<String>> headers, long length, String sha256) {

    String header(String name) {
      return String.join(",", headers.getOrDefault(name, List.of()));
    }
  }

  Peer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /// Adds what it does with the next request; it takes what it was told nothing about.
  Peer then(Reaction reaction) {
    synchronized (reactions) {
      reactions.add(reaction);
    }
    return this;
  }

  Peer thenAnswer(int status, String body, String... headers) {
    return then(exchange -> answer(exchange, status, body, headers));
  }

  /// Closes the connection without an answer.
  Peer thenBreakOff() {
    return then(HttpExchange::close);
  }

  List<Asked> asked() {
    synchronized (asked) {
      return List.copyOf(asked);
    }
  }

  static void answer(HttpExchange exchange, int status, String body, String... headers)
      throws IOException {
    for (int i = 0; i < headers.length; i += 2) {
      exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
    }
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private void handle(HttpExchange exchange) throws IOException {
    Reaction reaction;
    synchronized (reactions) {
      reaction = reactions.poll();
    }
    remember(exchange);
    if (reaction == null) {
      answer(exchange, 200, TAKEN);
    } else {
      reaction.answer(exchange);
    }
  }

  private void remember(HttpExchange exchange) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[64 * 1024];
      long length = 0;
      for (int read = exchange.getRequestBody().read(buffer);
          read >= 0;
          read = exchange.getRequestBody().read(buffer)) {
        digest.update(buffer, 0, read);
        length += read;
      }
      synchronized (asked) {
        asked.add(
            new Asked(
                exchange.getRequestURI().toString(),
                Map.copyOf(exchange.getRequestHeaders()),
                length,
                HexFormat.of().formatHex(digest.digest())));
      }
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
