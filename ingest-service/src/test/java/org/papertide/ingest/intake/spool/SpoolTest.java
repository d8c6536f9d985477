package org.papertide.ingest.intake.spool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdOutputStream;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.StartupEvent;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papertide.ingest.http.ProblemException;
import org.papertide.ingest.intake.TestSettings;
import org.papertide.ingest.intake.guard.UploadSettings;
import org.papertide.ingest.intake.progress.Progress;
import org.papertide.ingest.intake.unpack.UnpackSettings;
import org.papertide.ingest.intake.unpack.Unpacking;

class SpoolTest {

  private static final byte[] TEXT = "Daily Papers\n".repeat(50).getBytes(StandardCharsets.UTF_8);

  @TempDir Path directory;
  private final Map<String, String> settings = new HashMap<>();

  @BeforeEach
  void bound() {
    settings.put("ingest.spool.directory", directory.toString());
    settings.put("ingest.spool.max-total", "1500");
    settings.put("ingest.upload.max-size", "2000");
    settings.put("ingest.unpack.max-size", "1000");
    settings.put("ingest.unpack.ratio-from", "900");
  }

  private Spool spool() {
    Unpacking unpacking = new Unpacking(TestSettings.of(UnpackSettings.class, settings));
    Spool spool =
        new Spool(
            TestSettings.of(SpoolSettings.class, settings),
            TestSettings.of(UploadSettings.class, settings),
            unpacking,
            new SimpleMeterRegistry());
    spool.prepare(new StartupEvent());
    return spool;
  }

  private static SpooledDump receive(Spool spool, InputStream body, long announced, String encoding)
      throws Exception {
    return spool.receive(
        new UploadedBody(body, announced, encoding),
        Wrapping.NONE,
        MessageDigest.getInstance("SHA-256"),
        Progress.unwatched());
  }

  private void assertContent(InputStream body, String encoding, String content) throws Exception {
    try (SpooledDump dump = receive(spool(), body, -1, encoding)) {
      assertThat(dump.content().readAllBytes()).asString().isEqualTo(content);
    }
  }

  private String problem(InputStream body, long announced, String encoding) {
    return problem(spool(), body, announced, encoding);
  }

  private static String problem(Spool spool, InputStream body, long announced, String encoding) {
    ProblemException[] thrown = new ProblemException[1];
    assertThatThrownBy(() -> receive(spool, body, announced, encoding).close())
        .isInstanceOfSatisfying(ProblemException.class, problem -> thrown[0] = problem);
    return thrown[0].problem().name();
  }

  private static InputStream bytes(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    Arrays.stream(parts).forEach(all::writeBytes);
    return new ByteArrayInputStream(all.toByteArray());
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(content);
    }
    return packed.toByteArray();
  }

  @Test
  void theSpoolIsEmptiedAtTheStart() throws IOException {
    Files.writeString(directory.resolve("dump-left.spool"), "of an earlier run");
    Files.writeString(directory.resolve("not-ours"), "stays");

    spool();

    assertThat(directory.toFile().list()).containsExactly("not-ours");
  }

  @Test
  void theContentCanBeReadMoreThanOnce() throws Exception {
    try (SpooledDump dump = receive(spool(), bytes(TEXT), TEXT.length, "")) {
      assertThat(dump.content().readAllBytes()).isEqualTo(TEXT);
      assertThat(dump.content().readAllBytes()).isEqualTo(TEXT);
      assertThat(dump.bytes()).isEqualTo(TEXT.length);
      String id = dump.id();
      assertThat(dump.identifiedBy(MessageDigest.getInstance("SHA-256")).id()).isEqualTo(id);
    }
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void packedBodiesOfSeveralPartsAreReadToTheirEnd() throws Exception {
    byte[] one = utf8("one ");
    byte[] two = utf8("two");

    assertContent(bytes(gzip(one), gzip(two)), "gzip", "one two");
    assertContent(new SequenceInputStream(bytes(gzip(one)), bytes(gzip(two))), "x-gzip", "one two");
    assertContent(bytes(Zstd.compress(one), Zstd.compress(two)), "zstd", "one two");
  }

  @Test
  void packedFilesAreToldByTheirFirstBytes() throws Exception {
    byte[] skippable = {0x50, 0x2a, 0x4d, 0x18, 2, 0, 0, 0, 7, 7};

    assertContent(bytes(gzip(TEXT)), "", new String(TEXT, StandardCharsets.UTF_8));
    assertContent(bytes(Zstd.compress(TEXT)), "", new String(TEXT, StandardCharsets.UTF_8));
    assertContent(bytes(skippable, Zstd.compress(utf8("a"))), "", "a");
    assertContent(bytes(gzip(Zstd.compress(utf8("a")))), "gzip", "a");
    assertContent(bytes(utf8("(\n")), "", "(\n");
    assertContent(bytes(), "", "");
  }

  @Test
  void packingThatIsBrokenCutOrFollowedByAnythingIsAProblem() throws Exception {
    byte[] random = new byte[500];
    new Random(1).nextBytes(random);
    for (byte[] packed : new byte[][] {gzip(random), Zstd.compress(random)}) {
      String problem = packed[0] == 0x1f ? "broken-gzip" : "broken-zstd";
      byte[] cut = Arrays.copyOf(packed, packed.length - 3);

      assertThat(problem(bytes(cut), -1, "")).isEqualTo(problem);
      assertThat(problem(bytes(packed, utf8("and more")), -1, "")).isEqualTo(problem);
      for (int second = 1; second < packed.length; second++) {
        byte[] begun = Arrays.copyOf(packed, second);
        assertThat(problem(bytes(packed, begun), -1, "")).as("at " + second).isEqualTo(problem);
      }
      assertThat(problem(new SequenceInputStream(bytes(cut), new Broken()), -1, ""))
          .isEqualTo("body-broke-off");
      assertThat(problem(bytes(cut), packed.length, "")).isEqualTo("body-broke-off");
    }
    assertThat(problem(bytes(TEXT), -1, "gzip")).isEqualTo("broken-gzip");
    assertThat(problem(bytes(TEXT), -1, "zstd")).isEqualTo("broken-zstd");
    assertThat(problem(bytes(TEXT), -1, "br")).isEqualTo("unknown-content-encoding");
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void eachBoundHoldsAndHasAProblemOfItsOwn() throws Exception {
    byte[] random = new byte[2_001];
    new Random(1).nextBytes(random);

    assertThat(problem(bytes(Arrays.copyOf(random, 1_001)), -1, "")).isEqualTo("dump-too-large");
    assertThat(problem(bytes(random), -1, "")).isEqualTo("body-too-large");
    assertThat(problem(bytes(random), random.length, "")).isEqualTo("body-too-large");
    assertThat(problem(bytes(gzip(random)), -1, "")).isEqualTo("body-too-large");
    assertThat(problem(bytes(gzip(new byte[1_001])), -1, "")).isEqualTo("dump-too-large");
    settings.put("ingest.unpack.max-ratio", "20");
    assertThat(problem(bytes(gzip(new byte[999])), -1, "")).isEqualTo("packed-too-tightly");
    settings.put("ingest.upload.max-time", "0S");
    assertThat(problem(bytes(TEXT), -1, "")).isEqualTo("upload-too-slow");
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void membersWithoutContentDoNotGoOnForEver() throws Exception {
    byte[] empty = gzip(new byte[0]);
    byte[][] many = new byte[2_001 / empty.length + 1][];
    Arrays.fill(many, empty);

    assertThat(problem(bytes(many), -1, "gzip")).isEqualTo("body-too-large");
  }

  @Test
  void aNameInAHeaderOfGzipIsNotReadForEver() {
    settings.put("ingest.upload.max-size", "3000000");
    byte[] head = {0x1f, (byte) 0x8b, 8, 8, 0, 0, 0, 0, 0, 3};
    byte[] name = new byte[3_000_000];
    Arrays.fill(name, (byte) 'a');

    assertThat(problem(bytes(head, name), -1, "gzip")).isEqualTo("broken-gzip");
  }

  @Test
  void whatIsPackedTwiceIsHeldToOneRatio() throws Exception {
    settings.put("ingest.spool.max-total", "100000");
    settings.put("ingest.unpack.max-size", "100000");
    settings.put("ingest.unpack.max-ratio", "100");
    byte[][] members = new byte[51][];
    Arrays.fill(members, gzip(new byte[0]));
    members[0] = gzip(new byte[90_000]);
    byte[] once = bytes(members).readAllBytes();

    receive(spool(), bytes(once), -1, "").close();
    assertThat(problem(bytes(gzip(once)), -1, "gzip")).isEqualTo("packed-too-tightly");
  }

  @Test
  void windowsOfZstdBeyondTheBoundAreRefused() throws Exception {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZstdOutputStream zstd = new ZstdOutputStream(packed).setLong(24)) {
      zstd.write(TEXT);
    }

    assertThat(problem(bytes(packed.toByteArray()), -1, "zstd")).isEqualTo("zstd-window-too-large");
  }

  @Test
  void whatIsKeptOfAllDumpsTogetherIsBounded() throws Exception {
    Spool spool = spool();
    byte[] large = new byte[900];

    try (SpooledDump first = receive(spool, bytes(large), -1, "")) {
      assertThat(first.bytes()).isEqualTo(900);
      assertThat(problem(spool, bytes(large), -1, "")).isEqualTo("spool-full");
      assertThat(problem(spool, new Broken(), 900, "")).isEqualTo("spool-full");
    }
    receive(spool, bytes(large), -1, "").close();
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void aBodyShorterThanAnnouncedBrokeOff() {
    assertThat(problem(bytes(TEXT), TEXT.length + 1, "")).isEqualTo("body-broke-off");
    assertThat(problem(new Broken(), -1, "")).isEqualTo("body-broke-off");
    assertThat(directory).isEmptyDirectory();
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
