package org.papertide.ingest.intake.spool;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.DELETE_ON_CLOSE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/// One file of the spool and the room that it takes, both gone once it is closed. For one thread.
final class SpoolFile implements AutoCloseable {

  private final FileChannel file;
  private final SpoolRoom room;
  private long bytes;

  private SpoolFile(FileChannel file, SpoolRoom room) {
    this.file = file;
    this.room = room;
  }

  /// @throws org.papertide.ingest.http.ProblemException when the disk does not take it
  static SpoolFile create(Path path, SpoolRoom room) {
    try {
      return new SpoolFile(FileChannel.open(path, CREATE_NEW, READ, WRITE, DELETE_ON_CLOSE), room);
    } catch (IOException failure) {
      throw room.unavailable(failure);
    }
  }

  /// @throws org.papertide.ingest.http.ProblemException when the spool or its disk is full
  void write(byte[] buffer, int count) {
    room.take(count);
    bytes += count;
    ByteBuffer rest = ByteBuffer.wrap(buffer, 0, count);
    try {
      while (rest.hasRemaining()) {
        file.write(rest);
      }
    } catch (IOException failure) {
      throw room.unavailable(failure);
    }
  }

  long bytes() {
    return bytes;
  }

  /// What was written, from its first byte. Only the stream opened last may be read, and none needs
  /// to be closed.
  InputStream content() throws IOException {
    file.position(0);
    return Channels.newInputStream(file);
  }

  @Override
  public void close() throws IOException {
    room.giveBack(bytes);
    bytes = 0;
    file.close();
  }
}
