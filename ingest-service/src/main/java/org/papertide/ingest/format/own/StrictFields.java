package org.papertide.ingest.format.own;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the properties of an object and remembers the first one that is not as it should be. Null
/// counts as absent. For one thread.
final class StrictFields {

  /// Before it, nobody stores a day.
  private static final int FIRST_YEAR = 1;

  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern LINK = Pattern.compile("https?://\\S{1,2000}");

  private final ObjectNode object;
  private @Nullable String wrong;

  StrictFields(ObjectNode object) {
    this.object = object;
  }

  /// What is wrong with the first property that is, for people.
  @Nullable String wrong() {
    return wrong;
  }

  /// Remembers that a property is not as it should be.
  void complain(String name, String what) {
    if (wrong == null) {
      wrong = "The property \"" + name + "\" " + what + ".";
    }
  }

  /// A property as it is shown in a rejection.
  @Nullable String shown(String name) {
    JsonNode value = object.get(name);
    return value == null ? null : value.asText();
  }

  @Nullable String text(String name) {
    JsonNode value = value(name);
    if (value != null && !value.isTextual()) {
      complain(name, "is no string");
      return null;
    }
    return value == null ? null : value.textValue();
  }

  @Nullable Integer number(String name, int least) {
    JsonNode value = value(name);
    if (value == null) {
      return null;
    }
    if (!value.isIntegralNumber() || !value.canConvertToInt() || value.intValue() < least) {
      complain(name, "is no whole number from " + least);
      return null;
    }
    return value.intValue();
  }

  @Nullable LocalDate day(String name) {
    String text = text(name);
    if (text == null) {
      return null;
    }
    try {
      LocalDate day = DAY.matcher(text).matches() ? LocalDate.parse(text) : null;
      if (day != null && day.getYear() >= FIRST_YEAR) {
        return day;
      }
    } catch (DateTimeException impossible) {
      // Told below, like any other text that is no day.
    }
    complain(name, "is no day, such as \"2025-11-25\"");
    return null;
  }

  @Nullable String link(String name) {
    String text = text(name);
    if (text != null && !LINK.matcher(text).matches()) {
      complain(name, "is no address that starts with http:// or https://");
      return null;
    }
    return text;
  }

  boolean flag(String name) {
    JsonNode value = value(name);
    if (value != null && !value.isBoolean()) {
      complain(name, "is neither true nor false");
    }
    return value != null && value.booleanValue();
  }

  /// Several texts, as an array or as one text that has them all.
  List<String> texts(String name, Function<String, List<String>> split) {
    JsonNode value = value(name);
    if (value == null) {
      return List.of();
    }
    if (value.isTextual()) {
      return split.apply(value.textValue());
    }
    List<String> texts = new ArrayList<>();
    for (JsonNode one : value) {
      if (one.isTextual()) {
        texts.add(one.textValue());
      }
    }
    if (!value.isArray() || texts.size() < value.size()) {
      complain(name, "is no array of strings");
    }
    return texts;
  }

  private @Nullable JsonNode value(String name) {
    JsonNode value = object.get(name);
    return value == null || value.isNull() ? null : value;
  }
}
