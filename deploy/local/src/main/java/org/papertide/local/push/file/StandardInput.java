package org.papertide.local.push.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;

/// What is piped in. It goes through a file, since a push that breaks off has to send it again.
public final class StandardInput {

  /// How it is called on the command line.
  public static final String NAME = "-";

  private static final int BUFFER = 64 * 1024;

  private StandardInput() {}

  /// Reads all of it into a temporary file, readable by its owner only, which is deleted when this
  /// process ends.
  ///
  /// @param read is told after each piece how many bytes there are so far
  /// @throws IOException if it cannot be read, or not be kept
  public static Dump keep(InputStream input, LongConsumer read) throws IOException {
    Path file = Files.createTempFile("papertide-push-", ".dump");
    file.toFile().deleteOnExit();
    long bytes = 0;
    try (OutputStream output = Files.newOutputStream(file)) {
      byte[] buffer = new byte[BUFFER];
      for (int length = input.read(buffer); length >= 0; length = input.read(buffer)) {
        output.write(buffer, 0, length);
        bytes += length;
        read.accept(bytes);
      }
    }
    return new Dump(file, NAME, bytes);
  }
}
