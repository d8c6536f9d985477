package org.papertide.local.launch;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Arrays;
import java.util.List;
import org.papertide.local.setting.Port;

/// A process in place of a service: it is ready at once, and when it is stopped it says which ports
/// of the system are still served.
public final class StandInService {

  private StandInService() {}

  public static void main(String[] arguments) throws IOException {
    int port = number("QUARKUS_HTTP_PORT");
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext(
        "/q/health/ready",
        exchange -> {
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> System.out.println("stopping beside " + served())));
    server.start();
  }

  private static List<Port> served() {
    return Arrays.stream(Port.values()).filter(port -> isServed(number(port.variable()))).toList();
  }

  private static boolean isServed(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  private static int number(String variable) {
    return Integer.parseInt(System.getenv(variable));
  }
}
