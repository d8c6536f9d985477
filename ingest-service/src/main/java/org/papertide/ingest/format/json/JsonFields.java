package org.papertide.ingest.format.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The properties of an object. A property of another type than is asked for counts as absent.
public record JsonFields(ObjectNode object) {

  /// The first of these properties that is a string and not blank.
  public @Nullable String text(String... names) {
    for (String name : names) {
      JsonNode value = object.get(name);
      if (value != null && value.isTextual() && !value.textValue().isBlank()) {
        return value.textValue();
      }
    }
    return null;
  }

  /// The first of these properties that is a number of things: whole, and not below 0.
  public @Nullable Integer count(String... names) {
    for (String name : names) {
      JsonNode value = object.get(name);
      if (value != null
          && value.isIntegralNumber()
          && value.canConvertToInt()
          && value.intValue() >= 0) {
        return value.intValue();
      }
    }
    return null;
  }

  /// The strings of an array, in order; empty when the property is none.
  public List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    for (JsonNode one : elements(name)) {
      if (one.isTextual()) {
        texts.add(one.textValue());
      }
    }
    return texts;
  }

  /// The objects of an array, in order; empty when the property is none.
  public List<JsonFields> objects(String name) {
    List<JsonFields> objects = new ArrayList<>();
    for (JsonNode one : elements(name)) {
      if (one instanceof ObjectNode element) {
        objects.add(new JsonFields(element));
      }
    }
    return objects;
  }

  /// The elements of an array, in order; empty when the property is none.
  public List<JsonNode> elements(String name) {
    List<JsonNode> elements = new ArrayList<>();
    JsonNode value = object.get(name);
    if (value != null && value.isArray()) {
      value.forEach(elements::add);
    }
    return elements;
  }

  /// An object, or null.
  public @Nullable JsonFields child(String name) {
    return object.get(name) instanceof ObjectNode child ? new JsonFields(child) : null;
  }

  /// Whether the property has any value but null.
  public boolean has(String name) {
    return object.hasNonNull(name);
  }

  /// Whether the property has a value, but is no string.
  public boolean isOtherThanText(String name) {
    JsonNode value = object.get(name);
    return value != null && !value.isNull() && !value.isTextual();
  }
}
