package org.papertide.benchmark.publish;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.papertide.benchmark.system.EventTopic;

/// Events already made, in a file: what a bare producer has only to send.
public final class EventFile {

  private static final int BUFFER = 1 << 20;

  private EventFile() {}

  /// Writes every event of the topic, in the order of partitions and offsets as they are read.
  public static void write(EventTopic topic, Path file) {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER))) {
      topic.read(
          record -> {
            try {
              bytes(out, record.key());
              bytes(out, record.value());
              Header[] headers = record.headers().toArray();
              out.writeInt(headers.length);
              for (Header header : headers) {
                bytes(out, header.key().getBytes(StandardCharsets.UTF_8));
                bytes(out, header.value());
              }
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException("the events cannot be kept: " + file, e);
    }
  }

  private static void bytes(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /// Reads the events in their order, at most so many.
  static void read(Path file, String topic, long limit, Consumer<ProducerRecord<byte[], byte[]>> to)
      throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER))) {
      for (long count = 0; count < limit; count++) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, bytes(in), bytes(in));
        int headers = in.readInt();
        for (int i = 0; i < headers; i++) {
          record.headers().add(new String(bytes(in), StandardCharsets.UTF_8), bytes(in));
        }
        to.accept(record);
      }
    } catch (EOFException e) {
      // The end, which is where the next key's length would stand.
    }
  }

  private static byte[] bytes(DataInputStream in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return bytes;
  }
}
