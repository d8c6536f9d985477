package org.papertide.local.push;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;

/// A server that answers as soon as it has read a request's head.
final class EarlyAnswer implements AutoCloseable {

  private final ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
  private final AtomicLong bodyBytes = new AtomicLong();
  private final String status;

  EarlyAnswer(String status) throws IOException {
    this.status = status;
    Thread.ofVirtual().start(this::serve);
  }

  String address() {
    return "http://127.0.0.1:" + server.getLocalPort();
  }

  /// What was sent all the same.
  long bodyBytes() {
    return bodyBytes.get();
  }

  private void serve() {
    try {
      while (true) {
        try (Socket socket = server.accept()) {
          answer(socket);
        }
      }
    } catch (IOException e) {
      // Closed.
    }
  }

  private void answer(Socket socket) throws IOException {
    InputStream input = socket.getInputStream();
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      head.append((char) input.read());
    }
    socket
        .getOutputStream()
        .write(
            "HTTP/1.1 %s\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                .formatted(status)
                .getBytes(StandardCharsets.US_ASCII));
    socket.shutdownOutput();
    bodyBytes.addAndGet(input.transferTo(java.io.OutputStream.nullOutputStream()));
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
