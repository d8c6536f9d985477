package org.papertide.system.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.papertide.system.dumps.Dump;

/// Pushes dumps as a patient producer does: what is not answered with 200 or a refusal is pushed
/// again, plain or packed. May be used from any thread.
public final class Pusher {

  static final int OK = 200;
  static final int REFUSED = 422;
  private static final long PAUSE_MILLIS = 200;

  private final AssembledSystem system;
  private final Random random;

  /// @param random decides which body is packed
  public Pusher(AssembledSystem system, Random random) {
    this.system = system;
    this.random = random;
  }

  /// Pushes until it is answered for, and holds the report against what must come of the dump.
  ///
  /// @return what came before that: statuses, or `broke off`
  /// @throws AssertionError if the answer is another one than it must be, or does not come in time
  public List<String> push(Dump dump) {
    List<String> before = new ArrayList<>();
    long deadline = System.nanoTime() + AssembledSystem.PATIENCE.toNanos();
    while (System.nanoTime() < deadline) {
      try {
        HttpResponse<String> answer = once(dump);
        if (answer.statusCode() == OK || answer.statusCode() == REFUSED) {
          Report.mustBe(dump, answer);
          return before;
        }
        assertThat(answer.statusCode()).as(answer.body()).isIn(429, 503);
        before.add(Integer.toString(answer.statusCode()));
      } catch (UncheckedIOException e) {
        before.add("broke off");
      }
      pause();
    }
    throw new AssertionError("a dump was not taken in time: " + before);
  }

  /// Pushes once.
  ///
  /// @throws UncheckedIOException if there is no answer
  public HttpResponse<String> once(Dump dump) {
    boolean packed = random.nextBoolean();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(system.ingest("/v1/dumps?" + dump.query()))
            .POST(
                HttpRequest.BodyPublishers.ofByteArray(
                    packed ? packed(dump.content()) : dump.content()));
    return system.send(packed ? request.header("Content-Encoding", "gzip") : request);
  }

  /// With gzip.
  public static byte[] packed(byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
