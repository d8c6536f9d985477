package org.papertide.ingest.intake.spool;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;

/// A dump's decoded content on disk. Closing it deletes the file. For one thread.
public final class SpooledDump implements AutoCloseable {

  private final FileChannel file;
  private final String id;
  private final String sha256;
  private final long bytes;

  SpooledDump(FileChannel file, String id, String sha256, long bytes) {
    this.file = file;
    this.id = id;
    this.sha256 = sha256;
    this.bytes = bytes;
  }

  /// The dump's id, 64 hexadecimal digits.
  public String id() {
    return id;
  }

  /// SHA-256 of the content, in hexadecimal digits.
  public String sha256() {
    return sha256;
  }

  /// The length of the content.
  public long bytes() {
    return bytes;
  }

  /// The content from its first byte. Only the stream opened last may be read, and none needs to be
  /// closed.
  public InputStream content() throws IOException {
    file.position(0);
    return Channels.newInputStream(file);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
