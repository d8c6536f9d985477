package org.papertide.local.setting;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/// Looks before anything starts whether the ports are free.
public final class PortCheck {

  private PortCheck() {}

  /// @throws Refusal that names every port in use, who uses it where that can be found out, and the
  ///     setting that changes it
  public static void requireFree(Settings settings) {
    List<String> taken = new ArrayList<>();
    for (Port port : Port.values()) {
      int number = settings.port(port);
      if (!isFree(number)) {
        taken.add(
            "Port %d, wanted for %s, is in use%s. Set %s to another port, or stop what uses it."
                .formatted(
                    number,
                    port.user(),
                    PortHolder.of(number).map(holder -> " by " + holder).orElse(""),
                    port.variable()));
      }
    }
    if (!taken.isEmpty()) {
      throw Refusal.failure(String.join("\n", taken));
    }
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }
}
