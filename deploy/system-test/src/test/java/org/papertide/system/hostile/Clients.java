package org.papertide.system.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.papertide.system.assembly.AssembledSystem;
import org.papertide.system.assembly.Pusher;
import org.papertide.system.dumps.Dump;

/// Clients that push dumps in ways in which no client should. Each returns the answer's status, 0
/// when there was none.
public final class Clients {

  private static final int PATIENCE_MILLIS = 60_000;
  private static final int BOMB_MEBIBYTES = 100;
  private static final int SLOW_BYTES = 3;

  private final AssembledSystem system;

  public Clients(AssembledSystem system) {
    this.system = system;
  }

  /// Goes away in the middle of the body.
  public void stopsMidBody(Dump dump) throws IOException {
    byte[] half = Arrays.copyOf(dump.content(), dump.content().length / 2);
    try (Socket socket = open(dump, dump.content().length)) {
      socket.getOutputStream().write(half);
    }
  }

  /// Announces more than it sends.
  public int sendsLess(Dump dump) throws IOException {
    try (Socket socket = open(dump, dump.content().length + 1_000)) {
      socket.getOutputStream().write(dump.content());
      socket.shutdownOutput();
      return status(socket);
    }
  }

  /// Sends the last bytes one a second.
  public int sendsSlowly(Dump dump) throws Exception {
    byte[] content = dump.content();
    try (Socket socket = open(dump, content.length)) {
      OutputStream out = socket.getOutputStream();
      out.write(content, 0, content.length - SLOW_BYTES);
      for (int left = SLOW_BYTES; left > 0; left--) {
        out.flush();
        Thread.sleep(1_000);
        out.write(content[content.length - left]);
      }
      return status(socket);
    }
  }

  /// Announces a part, and sends the whole.
  public int sendsMore(Dump part, Dump whole) throws IOException {
    try (Socket socket = open(part, part.content().length)) {
      socket.getOutputStream().write(whole.content());
      return status(socket);
    }
  }

  /// A body that is small packed, and unpacked larger than ingest-service takes.
  public int bombs() throws IOException {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
      byte[] blanks = " ".repeat(1024 * 1024).getBytes(StandardCharsets.US_ASCII);
      for (int mebibyte = 0; mebibyte < BOMB_MEBIBYTES; mebibyte++) {
        gzip.write(blanks);
      }
    }
    return packed(bomb.toByteArray());
  }

  /// A packed body without its end.
  public int cutsGzip(Dump dump) {
    byte[] packed = Pusher.packed(dump.content());
    return packed(Arrays.copyOf(packed, packed.length / 2));
  }

  private int packed(byte[] body) {
    return system
        .send(
            HttpRequest.newBuilder(system.ingest("/v1/dumps"))
                .header("Content-Encoding", "gzip")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)))
        .statusCode();
  }

  private Socket open(Dump dump, int length) throws IOException {
    URI address = system.ingest("/v1/dumps?" + dump.query());
    Socket socket = new Socket(address.getHost(), address.getPort());
    socket.setSoTimeout(PATIENCE_MILLIS);
    String head =
        "POST %s?%s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: %d\r\n\r\n"
            .formatted(address.getPath(), address.getQuery(), length);
    socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  private static int status(Socket socket) throws IOException {
    byte[] line = socket.getInputStream().readNBytes("HTTP/1.1 200".length());
    String status = new String(line, StandardCharsets.US_ASCII);
    return status.startsWith("HTTP/1.1 ") ? Integer.parseInt(status.substring(9)) : 0;
  }
}
