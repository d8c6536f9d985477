package org.papertide.ingest.intake.spool;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.papertide.ingest.http.Problem;
import org.papertide.ingest.http.ProblemException;

/// One body on its way from the network to the spool.
final class BodyTransfer {

  /// A disk is not freed in less.
  static final Duration RETRY_AFTER = Duration.ofMinutes(1);

  private static final int BUFFER_BYTES = 64 * 1024;

  private final UploadedBody body;
  private final FileChannel file;
  private final SpoolSettings settings;
  private final MessageDigest hash = sha256();
  private final long deadline;

  BodyTransfer(UploadedBody body, FileChannel file, SpoolSettings settings) {
    this.body = body;
    this.file = file;
    this.settings = settings;
    this.deadline = System.nanoTime() + settings.maxUpload().toNanos();
  }

  SpooledDump run(MessageDigest identity) {
    byte[] buffer = new byte[BUFFER_BYTES];
    long bytes = 0;
    InputStream content = open();
    for (int count = read(content, buffer); count >= 0; count = read(content, buffer)) {
      bytes += count;
      checkBounds(Math.max(bytes, body.received()));
      hash.update(buffer, 0, count);
      identity.update(buffer, 0, count);
      write(ByteBuffer.wrap(buffer, 0, count));
    }
    if (body.isBrokenOff()) {
      throw brokenOff(null);
    }
    return new SpooledDump(file, hex(identity), hex(hash), bytes);
  }

  private InputStream open() {
    try {
      return body.decoded();
    } catch (IOException failure) {
      throw unreadable(failure);
    }
  }

  private int read(InputStream content, byte[] buffer) {
    try {
      return content.read(buffer);
    } catch (IOException failure) {
      throw unreadable(failure);
    }
  }

  private void write(ByteBuffer bytes) {
    try {
      while (bytes.hasRemaining()) {
        file.write(bytes);
      }
    } catch (IOException failure) {
      throw Spool.unavailable(failure);
    }
  }

  private void checkBounds(long bytes) {
    if (bytes > settings.maxBody().asLongValue()) {
      throw tooLarge(settings);
    }
    if (System.nanoTime() - deadline > 0) {
      throw new ProblemException(
          "upload-too-slow",
          408,
          "The body took longer than "
              + settings.maxUpload()
              + " to arrive. Split the dump, or send it packed with gzip.");
    }
  }

  private ProblemException unreadable(IOException cause) {
    if (body.isBrokenOff()) {
      return brokenOff(cause);
    }
    String detail = "The body claims to be packed with gzip, but cannot be unpacked to its end.";
    return new ProblemException(Problem.of("broken-gzip", 400, detail), null, cause);
  }

  private static ProblemException brokenOff(@Nullable IOException cause) {
    String detail = "The body broke off before its end. Nothing was published; push it again.";
    return new ProblemException(Problem.of("body-broke-off", 400, detail), null, cause);
  }

  static ProblemException tooLarge(SpoolSettings settings) {
    return new ProblemException(
        "dump-too-large",
        413,
        "The body is longer than "
            + settings.maxBody().asLongValue()
            + " bytes, packed or unpacked. Split the dump, or raise ingest.spool.max-body.");
  }

  private static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java runtime has SHA-256", missing);
    }
  }
}
