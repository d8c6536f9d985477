package org.papertide.ingest.intake.guard;

import java.io.IOException;
import java.io.InputStream;
import org.papertide.ingest.http.ProblemException;
import org.papertide.ingest.intake.progress.Progress;

/// A body as sent, held to its length, its time and its rate. For one thread.
///
/// What breaks a bound is thrown as a [ProblemException] out of any read, through whatever decodes
/// the body, so that no decoder can be kept busy beyond them.
public final class GuardedBody extends BulkStream {

  private final InputStream body;
  private final UploadSettings settings;
  private final UploadPace pace;
  private final Progress progress;
  private final long deadline;
  private long received;

  /// @param progress is told of each byte
  public GuardedBody(InputStream body, UploadSettings settings, Progress progress) {
    this.body = body;
    this.settings = settings;
    this.pace = new UploadPace(settings.minRate().asLongValue(), settings.grace());
    this.progress = progress;
    this.deadline = System.nanoTime() + settings.maxTime().toNanos();
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    long asked = System.nanoTime();
    int count = body.read(buffer, offset, length);
    if (count >= 0) {
      long now = System.nanoTime();
      received += count;
      checkBounds(now);
      pace.count(now - asked, count);
      progress.bytes(count);
    }
    return count;
  }

  @Override
  public void close() throws IOException {
    body.close();
  }

  private void checkBounds(long now) {
    if (received > settings.maxSize().asLongValue()) {
      throw tooLarge(settings);
    }
    if (now - deadline > 0) {
      throw new ProblemException(
          "upload-too-slow",
          408,
          "The body took longer than "
              + settings.maxTime()
              + " to arrive. Split the dump, or send it packed with gzip or zstd.");
    }
  }

  /// The problem of a body that is longer than the settings allow.
  public static ProblemException tooLarge(UploadSettings settings) {
    return new ProblemException(
        "body-too-large",
        413,
        "The body is longer than "
            + settings.maxSize().asLongValue()
            + " bytes as sent. Send it packed, split the dump, or raise ingest.upload.max-size.");
  }
}
