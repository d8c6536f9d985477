package org.papertide.system.assembly;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.papertide.local.server.postgres.LocalPostgres;

/// Stands between a client and PostgreSQL and passes everything on. When it is armed, it waits for
/// the answer to a COMMIT, keeps it, and cuts the connection: the transaction is in the database,
/// and the client cannot know.
///
/// Understands as much of the protocol as that takes: messages of the server are a type, a length
/// and a body. May be used from any thread.
///
/// @see <a href="https://www.postgresql.org/docs/18/protocol-message-formats.html">the messages</a>
public final class CommitCutter implements AutoCloseable {

  private static final int COMMAND_COMPLETE = 'C';
  private static final int LENGTH_BYTES = 4;
  private static final byte[] COMMIT = "COMMIT\0".getBytes(StandardCharsets.US_ASCII);

  private final ServerSocket door;
  private final int server;
  private final AtomicInteger armed = new AtomicInteger();
  private final AtomicInteger cuts = new AtomicInteger();

  private CommitCutter(ServerSocket door, int server) {
    this.door = door;
    this.server = server;
  }

  /// Stands before a server on the loopback address, which need not be there yet.
  static CommitCutter before(int server) {
    try {
      CommitCutter cutter =
          new CommitCutter(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), server);
      Thread.ofVirtual().start(cutter::welcome);
      return cutter;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The database through this. Without encryption, which would hide the messages.
  String jdbcUrl() {
    return "jdbc:postgresql://127.0.0.1:%d/%s?sslmode=disable&gssEncMode=disable"
        .formatted(door.getLocalPort(), LocalPostgres.DATABASE);
  }

  /// Cuts at the next COMMITs.
  public void cutNext(int commits) {
    armed.set(commits);
  }

  /// How many answers were kept.
  public int cuts() {
    return cuts.get();
  }

  private void welcome() {
    while (!door.isClosed()) {
      try {
        Socket client = door.accept();
        Thread.ofVirtual().start(() -> connect(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void connect(Socket client) {
    try (client;
        Socket postgres = new Socket(InetAddress.getLoopbackAddress(), server)) {
      Thread.ofVirtual().start(() -> passOn(client, postgres));
      passAnswers(postgres, client);
    } catch (IOException e) {
      // One of the two has gone; closing both tells the other.
    }
  }

  /// Tells the server of the client's end, however that came: a killed one may reset the
  /// connection.
  private static void passOn(Socket client, Socket postgres) {
    try {
      transfer(client, postgres);
      postgres.shutdownOutput();
    } catch (IOException e) {
      // The server has gone first.
    }
  }

  private static void transfer(Socket client, Socket postgres) throws IOException {
    try {
      client.getInputStream().transferTo(postgres.getOutputStream());
    } catch (SocketException e) {
      // Reset by the client, or by the server, which is noticed at the next step.
    }
  }

  /// Returns at the end, or where the answer to a COMMIT is kept.
  private void passAnswers(Socket from, Socket to) throws IOException {
    DataInputStream in = new DataInputStream(new BufferedInputStream(from.getInputStream()));
    DataOutputStream out = new DataOutputStream(new BufferedOutputStream(to.getOutputStream()));
    for (int type = in.read(); type >= 0; type = in.read()) {
      int length = in.readInt();
      byte[] body = in.readNBytes(length - LENGTH_BYTES);
      boolean commit = type == COMMAND_COMPLETE && java.util.Arrays.equals(body, COMMIT);
      if (commit && armed.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
        cuts.incrementAndGet();
        return;
      }
      out.writeByte(type);
      out.writeInt(length);
      out.write(body);
      if (in.available() == 0) {
        out.flush();
      }
    }
    out.flush();
  }

  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
