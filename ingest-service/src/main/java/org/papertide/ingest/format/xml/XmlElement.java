package org.papertide.ingest.format.xml;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One element of an entry. Names are local: without prefix and namespace.
///
/// @param text its own, without that of its children
public record XmlElement(
    String name, Map<String, String> attributes, String text, List<XmlElement> children) {

  /// The children of this name, in order.
  public List<XmlElement> all(String childName) {
    return children.stream().filter(child -> child.name.equals(childName)).toList();
  }

  /// The first child of this name, or null.
  public @Nullable XmlElement child(String childName) {
    return children.stream().filter(child -> child.name.equals(childName)).findFirst().orElse(null);
  }

  /// The text of the first child of this name, or null.
  public @Nullable String textOf(String childName) {
    XmlElement child = child(childName);
    return child == null ? null : child.text;
  }

  /// The texts of all children of this name, in order.
  public List<String> textsOf(String childName) {
    return all(childName).stream().map(XmlElement::text).toList();
  }

  /// The given attribute of all children of this name, in order.
  public List<String> attributesOf(String childName, String attribute) {
    return all(childName).stream()
        .map(child -> child.attributes.get(attribute))
        .filter(Objects::nonNull)
        .toList();
  }
}
