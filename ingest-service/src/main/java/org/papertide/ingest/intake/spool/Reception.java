package org.papertide.ingest.intake.spool;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.papertide.ingest.http.Problem;
import org.papertide.ingest.http.ProblemException;
import org.papertide.ingest.intake.guard.GuardedBody;
import org.papertide.ingest.intake.guard.UnreadableException;
import org.papertide.ingest.intake.unpack.Unpacking;

/// One body on its way from the network to the spool. For one thread.
final class Reception {

  private static final int BUFFER_BYTES = 64 * 1024;

  private final UploadedBody body;
  private final Unpacking unpacking;
  private final SpoolFile file;
  private final MessageDigest hash = sha256();
  private final MessageDigest identity;

  /// @param identity fed with all that precedes the content in the dump's id
  Reception(UploadedBody body, Unpacking unpacking, SpoolFile file, MessageDigest identity) {
    this.body = body;
    this.unpacking = unpacking;
    this.file = file;
    this.identity = identity;
  }

  /// Reads the body to its end.
  ///
  /// @param guarded the body, held to its bounds
  SpooledDump run(GuardedBody guarded, Wrapping wrapping) {
    try (InputStream unpacked = unpacking.byEncoding(guarded, body.encoding())) {
      wrapping.unwrap(unpacked, this::keep);
      unpacked.transferTo(OutputStream.nullOutputStream());
    } catch (UnreadableException failure) {
      throw body.isBrokenOff() ? brokenOff(failure) : failure.problem();
    } catch (IOException failure) {
      throw brokenOff(failure);
    }
    if (body.isBrokenOff()) {
      throw brokenOff(null);
    }
    return new SpooledDump(file, hex(identity), hex(hash));
  }

  private void keep(InputStream wrapped) throws IOException {
    byte[] buffer = new byte[BUFFER_BYTES];
    try (InputStream content = unpacking.byContent(wrapped)) {
      for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
        hash.update(buffer, 0, count);
        identity.update(buffer, 0, count);
        file.write(buffer, count);
        unpacking.check(file.bytes(), body.received());
      }
    }
  }

  private static ProblemException brokenOff(@Nullable IOException cause) {
    String detail = "The body broke off before its end. Nothing was published; push it again.";
    return new ProblemException(Problem.of("body-broke-off", 400, detail), null, cause);
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
