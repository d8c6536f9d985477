package org.papertide.local.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/// Free TCP ports of the loopback address.
public final class Ports {

  private static final int LOWEST = 20_000;

  /// From here on Linux gives ports to clients: one of these could be taken before it is used.
  private static final int FIRST_OF_CLIENTS = 32_768;

  private static final int ATTEMPTS = 1_000;

  private Ports() {}

  /// A port that nothing listened on a moment ago.
  ///
  /// @throws IllegalStateException if many were tried and all are taken
  public static int free() {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      int port = ThreadLocalRandom.current().nextInt(LOWEST, FIRST_OF_CLIENTS);
      if (isFree(port)) {
        return port;
      }
    }
    throw new IllegalStateException("no free port on the loopback address");
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }
}
