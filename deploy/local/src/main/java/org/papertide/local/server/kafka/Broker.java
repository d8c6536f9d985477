package org.papertide.local.server.kafka;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/// The broker's process: formats the log directory when it is new, then runs Kafka.
final class Broker {

  private Broker() {}

  /// @param arguments the properties file and the log directory
  public static void main(String[] arguments) throws IOException {
    String properties = arguments[0];
    Path logs = Path.of(arguments[1]);
    if (!Files.exists(logs.resolve("meta.properties"))) {
      format(properties);
    }
    Kafka.main(new String[] {properties});
  }

  private static void format(String properties) throws IOException {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    int status;
    try (PrintStream stream = new PrintStream(output, true, StandardCharsets.UTF_8)) {
      status =
          StorageTool.execute(
              new String[] {
                "format", "--cluster-id", Uuid.randomUuid().toString(), "--config", properties
              },
              stream);
    }
    if (status != 0) {
      throw new IOException(
          "cannot format the broker's storage: " + output.toString(StandardCharsets.UTF_8));
    }
  }
}
