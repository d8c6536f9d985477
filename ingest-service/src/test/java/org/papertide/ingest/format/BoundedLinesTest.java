package org.papertide.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.papertide.ingest.format.BoundedLines.Line;

class BoundedLinesTest {

  private static List<Line> read(InputStream content) throws IOException {
    BoundedLines lines = new BoundedLines(content);
    List<Line> read = new ArrayList<>();
    for (Line line = lines.next(); line != null; line = lines.next()) {
      read.add(line);
    }
    return read;
  }

  private static List<String> texts(String content) throws IOException {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    return read(new ByteArrayInputStream(bytes)).stream().map(Line::text).toList();
  }

  @Test
  void linesEndWithLineFeedOrBoth() throws IOException {
    assertThat(texts("a\nb\r\n\nc")).containsExactly("a", "b", "", "c");
    assertThat(texts("a\n")).containsExactly("a");
    assertThat(texts("")).isEmpty();
  }

  @Test
  void theByteOrderMarkIsNoText() throws IOException {
    assertThat(texts("\uFEFFnew\n\uFEFF")).containsExactly("new", "\uFEFF");
  }

  @Test
  void linesOfEveryLengthSurviveTheBuffersEdge() throws IOException {
    for (int length = 65_530; length < 65_545; length++) {
      assertThat(texts("x".repeat(length) + "\nnext")).containsExactly("x".repeat(length), "next");
    }
  }

  @Test
  void aGigabyteWithoutALineEndIsCut() throws IOException {
    List<Line> lines = read(new Endless(1L << 30));

    assertThat(lines).hasSize(1);
    assertThat(lines.getFirst().cut()).isTrue();
    assertThat(lines.getFirst().text()).hasSize(BoundedLines.MAX_BYTES);
  }

  private static final class Endless extends InputStream {
    private long left;

    Endless(long left) {
      this.left = left;
    }

    @Override
    public int read() {
      return left-- > 0 ? 'x' : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      if (left <= 0) {
        return -1;
      }
      Arrays.fill(buffer, offset, offset + length, (byte) 'x');
      left -= length;
      return length;
    }
  }
}
