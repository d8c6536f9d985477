package org.papertide.system.dumps.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.papertide.system.dumps.Damage;
import org.papertide.system.dumps.Entry;
import org.papertide.system.dumps.Format;

/// What the formats in JSON have in common.
final class JsonEntry {

  static final ObjectMapper JSON = new ObjectMapper();

  /// All but a withdrawal without id.
  static final Set<Damage> DAMAGES = EnumSet.complementOf(EnumSet.of(Damage.NO_ID));

  private JsonEntry() {}

  /// The bytes of an entry with its damage.
  ///
  /// @param root the whole entry
  /// @param paper where title and id stand: the same, or within it
  /// @param idName the name of the id
  static byte[] bytes(Entry entry, ObjectNode root, ObjectNode paper, String idName) {
    Damage damage = entry.damage();
    if (damage == null) {
      return Format.utf8(text(root));
    }
    if (damage == Damage.ID_NOT_TEXT) {
      paper.put(idName, 2503.02130);
    }
    String text = text(root);
    text =
        switch (damage) {
          case BROKEN_JSON -> text.replaceFirst("\"title\":", "title ");
          case HUGE -> beside(text, '"' + damage.ballast("", "") + '"');
          case DEEP -> beside(text, damage.ballast("[", "]"));
          default -> text;
        };
    return damage.bytesOfJson(text);
  }

  /// A text, perhaps wrapped at a blank, which must make no difference.
  static @Nullable String wrapped(@Nullable String text, Random random) {
    int blank = text == null || random.nextInt(3) > 0 ? -1 : text.indexOf(' ', text.length() / 2);
    return text == null || blank < 0
        ? text
        : text.substring(0, blank) + "\n" + text.substring(blank + 1);
  }

  static String listed(List<String> authors) {
    return authors.size() < 2
        ? String.join("", authors)
        : String.join(", ", authors.subList(0, authors.size() - 1)) + " and " + authors.getLast();
  }

  private static String beside(String object, String value) {
    return object.substring(0, object.length() - 1) + ",\"unheardOf\":" + value + "}";
  }

  private static String text(ObjectNode node) {
    try {
      return JSON.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
