package org.papertide.ingest.intake.spool;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/// A dump's unpacked content on disk. Closing it deletes the file. For one thread.
public final class SpooledDump implements AutoCloseable {

  private static final int BUFFER_BYTES = 64 * 1024;

  private final SpoolFile file;
  private final String id;
  private final String sha256;
  private final long bytes;

  SpooledDump(SpoolFile file, String id, String sha256) {
    this.file = file;
    this.id = id;
    this.sha256 = sha256;
    this.bytes = file.bytes();
  }

  /// The same dump with an id of another beginning, which costs a reading. To be used instead of
  /// this.
  ///
  /// @param identity a SHA-256 digest, fed with all that precedes the content in the dump's id
  public SpooledDump identifiedBy(MessageDigest identity) throws IOException {
    byte[] buffer = new byte[BUFFER_BYTES];
    InputStream content = content();
    for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
      identity.update(buffer, 0, count);
    }
    return new SpooledDump(file, HexFormat.of().formatHex(identity.digest()), sha256);
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
    return file.content();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
