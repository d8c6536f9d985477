package org.papertide.api.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// Values that a parameter's schema excludes, or that nothing has.
final class BadValues {

  /// No parameter without a bound of its own takes as many characters.
  private static final int TOO_LONG = 5000;

  private BadValues() {}

  /// @param inPath whether it is part of the path, where an empty value would be another path
  static List<String> of(JsonNode schema, boolean inPath) {
    List<String> values = new ArrayList<>();
    if (!inPath) {
      values.add("");
    }
    if (isNumber(schema)) {
      values.add("many");
      values.add("99999999999999999999");
      values.add(less(schema));
      values.add(more(schema));
    } else if (schema.has("enum") || isOf(schema, "boolean")) {
      values.add("no-such-value");
    } else if (schema.path("format").asText().startsWith("date")) {
      values.add("2025-02-30");
      values.add("yesterday");
    }
    values.add("a".repeat(schema.path("maxLength").asInt(TOO_LONG - 1) + 1));
    return values;
  }

  private static String less(JsonNode schema) {
    return schema.path("minimum").decimalValue().subtract(BigDecimal.ONE).toPlainString();
  }

  private static String more(JsonNode schema) {
    return schema.path("maximum").decimalValue().add(BigDecimal.ONE).toPlainString();
  }

  static boolean isNumber(JsonNode schema) {
    return isOf(schema, "integer") || isOf(schema, "number");
  }

  private static boolean isOf(JsonNode schema, String type) {
    JsonNode types = schema.path("type");
    return types.isArray()
        ? types.valueStream().anyMatch(one -> one.asText().equals(type))
        : types.asText().equals(type);
  }
}
