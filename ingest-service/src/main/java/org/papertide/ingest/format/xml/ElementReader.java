package org.papertide.ingest.format.xml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.papertide.ingest.format.entry.EntrySettings;

/// Reads one entry, and holds no more of it than the settings allow. For one entry and one thread.
final class ElementReader {

  /// What an element takes beside its text.
  private static final int ELEMENT_COST = 64;

  private final XMLStreamReader xml;
  private final int maxDepth;
  private long room;
  private int depth;

  /// @param xml at the start of the entry
  ElementReader(XMLStreamReader xml, EntrySettings settings) {
    this.xml = xml;
    this.maxDepth = settings.maxDepth();
    this.room = settings.maxSize().asLongValue();
  }

  /// The entry, or null when it is too large; it has been read to its end then, too.
  @Nullable XmlElement read() throws XMLStreamException {
    XmlElement element = element();
    if (element != null) {
      return element;
    }
    while (depth > 0) {
      int event = xml.next();
      depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
      depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
    }
    return null;
  }

  private @Nullable XmlElement element() throws XMLStreamException {
    depth++;
    String name = xml.getLocalName();
    Map<String, String> attributes = attributes();
    StringBuilder text = new StringBuilder();
    List<XmlElement> children = new ArrayList<>();
    while (depth <= maxDepth && room > 0) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          XmlElement child = element();
          if (child == null) {
            return null;
          }
          children.add(child);
        }
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          return new XmlElement(name, attributes, text.toString(), children);
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          room -= xml.getTextLength();
          text.append(xml.getText());
        }
        default -> {}
      }
    }
    return null;
  }

  private Map<String, String> attributes() {
    room -= ELEMENT_COST;
    Map<String, String> attributes = new HashMap<>();
    for (int at = 0; at < xml.getAttributeCount(); at++) {
      String value = xml.getAttributeValue(at);
      room -= ELEMENT_COST + value.length();
      attributes.put(xml.getAttributeLocalName(at), value);
    }
    return attributes;
  }
}
