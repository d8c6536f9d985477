package org.papertide.ingest.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.papertide.ingest.format.HeldBytes.Held;

class HeldBytesTest {

  private static Held held(int maxBytes, byte[]... parts) {
    HeldBytes bytes = new HeldBytes(maxBytes);
    for (byte[] part : parts) {
      bytes.add(part, 0, part.length);
    }
    return bytes.held();
  }

  @Test
  void partsMakeOneText() {
    byte[] text = "papers – naïve ones".repeat(1_000).getBytes(UTF_8);
    HeldBytes bytes = new HeldBytes(100_000);
    for (int at = 0; at < text.length; at += 7) {
      bytes.add(text, at, Math.min(at + 7, text.length));
    }

    assertThat(bytes.held()).isEqualTo(new Held(new String(text, UTF_8), false, false));
    bytes.clear();
    assertThat(bytes.held()).isEqualTo(new Held("", false, false));
  }

  @Test
  void whatIsNoUtf8IsReplacedAndTold() {
    assertThat(held(10, new byte[] {'a', (byte) 0xC3, 'b'}))
        .isEqualTo(new Held("a\uFFFDb", true, false));
  }

  @Test
  void theReplacementItselfMayBeSent() {
    assertThat(held(10, "a\uFFFDb".getBytes(UTF_8))).isEqualTo(new Held("a\uFFFDb", false, false));
  }

  @Test
  void aCutThroughACharacterBreaksNothing() {
    assertThat(held(2, "aé".getBytes(UTF_8), new byte[] {'b'}))
        .isEqualTo(new Held("a\uFFFD", false, true));
  }
}
