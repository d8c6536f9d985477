package org.papertide.ingest.format.page;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import org.papertide.ingest.format.page.line.PageLine.Text;

/// Remembers the cards of a page, since some captures have every card twice: each right after the
/// other, or the whole list again. For one dump and one thread.
final class RepeatedCards {

  /// Pages have a hundred or so. What is further apart counts as another entry.
  private static final int REMEMBERED = 10_000;

  private final LinkedHashMap<ByteBuffer, Boolean> seen = new LinkedHashMap<>();

  /// Whether a card with the same title and abstract came before; remembers this one.
  boolean isRepeated(Text title, Text abstractText) {
    boolean repeated = seen.put(hash(title.text() + '\n' + abstractText.text()), true) != null;
    if (seen.size() > REMEMBERED) {
      seen.pollFirstEntry();
    }
    return repeated;
  }

  private static ByteBuffer hash(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
