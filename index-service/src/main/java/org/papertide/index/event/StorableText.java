package org.papertide.index.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Map;

/// PostgreSQL's text takes neither U+0000 nor half of a surrogate pair, and its JSON writes out in
/// thousands of digits what a number says in a few.
final class StorableText {

  /// More than the range of a double needs.
  private static final int MOST_DIGITS = 400;

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

  private static void checkNumber(String name, BigDecimal number) throws UnreadableEventException {
    if (number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS) {
      throw new UnreadableEventException(name + " has a number of more than 400 digits");
    }
  }

  static void checkAll(String name, JsonNode node) throws UnreadableEventException {
    check(name, name);
    if (node.isTextual()) {
      check(name, node.textValue());
    }
    if (node.isNumber()) {
      checkNumber(name, node.decimalValue());
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
