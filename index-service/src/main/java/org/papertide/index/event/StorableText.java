package org.papertide.index.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/// PostgreSQL's text takes neither U+0000 nor half of a surrogate pair.
final class StorableText {

  private StorableText() {}

  static void check(String name, String text) throws UnreadableEventException {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        throw new UnreadableEventException(name + " has the character U+0000");
      }
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c)) {
        throw new UnreadableEventException(name + " has half of a surrogate pair");
      }
    }
  }

  static void checkAll(String name, JsonNode node) throws UnreadableEventException {
    check(name, name);
    if (node.isTextual()) {
      check(name, node.textValue());
    }
    for (JsonNode element : node) {
      if (!node.isObject()) {
        checkAll(name, element);
      }
    }
    for (Map.Entry<String, JsonNode> property : node.properties()) {
      checkAll(property.getKey(), property.getValue());
    }
  }
}
