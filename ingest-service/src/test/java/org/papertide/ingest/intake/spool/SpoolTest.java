package org.papertide.ingest.intake.spool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.MemorySize;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papertide.ingest.http.ProblemException;

class SpoolTest {

  private static final byte[] TEXT = "Daily Papers\n".repeat(50).getBytes(StandardCharsets.UTF_8);

  @TempDir Path directory;
  private Duration maxUpload = Duration.ofMinutes(1);
  private Spool spool;

  @BeforeEach
  void prepare() {
    spool = new Spool(new Settings());
    spool.prepare(new StartupEvent());
  }

  private final class Settings implements SpoolSettings {
    @Override
    public Path directory() {
      return directory;
    }

    @Override
    public MemorySize maxBody() {
      return new MemorySize(BigInteger.valueOf(1_000));
    }

    @Override
    public Duration maxUpload() {
      return maxUpload;
    }
  }

  private SpooledDump receive(InputStream body, long announced, String encoding) throws Exception {
    return spool.receive(
        new UploadedBody(body, announced, encoding), MessageDigest.getInstance("SHA-256"));
  }

  private String problem(InputStream body, long announced, String encoding) {
    ProblemException[] thrown = new ProblemException[1];
    assertThatThrownBy(() -> receive(body, announced, encoding).close())
        .isInstanceOfSatisfying(ProblemException.class, problem -> thrown[0] = problem);
    assertThat(directory).isEmptyDirectory();
    return thrown[0].problem().name();
  }

  private static InputStream bytes(byte[] bytes) {
    return new ByteArrayInputStream(bytes);
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(content);
    }
    return packed.toByteArray();
  }

  @Test
  void whatAKilledProcessLeftIsDeletedAtStart() throws IOException {
    Files.writeString(directory.resolve("dump-left.spool"), "left");
    Files.writeString(directory.resolve("not-ours"), "stays");

    spool.prepare(new StartupEvent());

    assertThat(directory.toFile().list()).containsExactly("not-ours");
  }

  @Test
  void theContentCanBeReadMoreThanOnce() throws Exception {
    try (SpooledDump dump = receive(bytes(TEXT), TEXT.length, "")) {
      assertThat(dump.content().readAllBytes()).isEqualTo(TEXT);
      assertThat(dump.content().readAllBytes()).isEqualTo(TEXT);
      assertThat(dump.bytes()).isEqualTo(TEXT.length);
    }
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void aPackedBodyOfSeveralMembersIsReadToItsEnd() throws Exception {
    byte[] one = gzip("one ".getBytes(StandardCharsets.UTF_8));
    byte[] two = gzip("two".getBytes(StandardCharsets.UTF_8));
    // Members that arrive one by one: the decoder must not take the pause for the end.
    InputStream body = new SequenceInputStream(bytes(one), bytes(two));

    try (SpooledDump dump = receive(body, -1, "gzip")) {
      assertThat(dump.content().readAllBytes()).asString().isEqualTo("one two");
    }
  }

  @Test
  void theBoundHoldsForPackedAndUnpackedBytes() throws IOException, GeneralSecurityException {
    byte[] large = new byte[1_001];

    assertThat(problem(bytes(large), -1, "")).isEqualTo("dump-too-large");
    assertThat(problem(bytes(large), large.length, "")).isEqualTo("dump-too-large");
    assertThat(problem(bytes(gzip(large)), -1, "gzip")).isEqualTo("dump-too-large");
  }

  @Test
  void aBodyShorterThanAnnouncedBrokeOff() throws IOException {
    byte[] packed = gzip(TEXT);

    assertThat(problem(bytes(TEXT), TEXT.length + 1, "")).isEqualTo("body-broke-off");
    assertThat(problem(new Broken(), -1, "")).isEqualTo("body-broke-off");
    assertThat(problem(new SequenceInputStream(bytes(packed), new Broken()), -1, "gzip"))
        .isEqualTo("body-broke-off");
  }

  @Test
  void aBodyThatTakesTooLongIsEnded() {
    maxUpload = Duration.ZERO;

    assertThat(problem(bytes(TEXT), -1, "")).isEqualTo("upload-too-slow");
  }

  private static final class Broken extends InputStream {
    @Override
    public int read() throws IOException {
      throw new IOException("connection reset");
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      return read();
    }
  }
}
