package org.papertide.ingest.format.xml;

import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import org.jspecify.annotations.Nullable;

/// An XML reader whose memory hostile dumps cannot fill: Woodstox keeps every name that it has met,
/// the namespaces of every open element, and the whole of a tag. For one dump and one thread.
final class BoundedXml extends StreamReaderDelegate {

  /// The most that the different names of a dump may take. Real ones have a hundred, in 1,000
  /// characters.
  private static final int MAX_NAMES = 1_000_000;

  /// The most that the namespaces of all open elements may take. Real ones have ten at a time.
  private static final int MAX_NAMESPACES = 1_000_000;

  /// What a name takes beside its characters.
  private static final int NAME_COST = 64;

  private final XmlReader content;
  private final Set<String> names = new HashSet<>();
  private int taken;
  private long namespaces;

  /// @param xml reads the content
  BoundedXml(XMLStreamReader xml, XmlReader content) {
    super(xml);
    this.content = content;
  }

  @Override
  public int next() throws XMLStreamException {
    int event = super.next();
    content.startEvent();
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> {
        takeNames();
        namespaces += declared();
        if (namespaces > MAX_NAMESPACES) {
          throw new XMLStreamException("the namespaces are too long");
        }
      }
      case XMLStreamConstants.END_ELEMENT -> namespaces -= declared();
      case XMLStreamConstants.PROCESSING_INSTRUCTION -> take(getPITarget());
      default -> {}
    }
    return event;
  }

  private void takeNames() throws XMLStreamException {
    take(getLocalName());
    take(getPrefix());
    for (int at = 0; at < getAttributeCount(); at++) {
      take(getAttributeLocalName(at));
      take(getAttributePrefix(at));
    }
    for (int at = 0; at < getNamespaceCount(); at++) {
      take(getNamespacePrefix(at));
    }
  }

  /// What the namespaces take that the present element declares.
  private long declared() {
    long length = 0;
    for (int at = 0; at < getNamespaceCount(); at++) {
      String uri = getNamespaceURI(at);
      length += NAME_COST + (uri == null ? 0 : uri.length());
    }
    return length;
  }

  private void take(@Nullable String name) throws XMLStreamException {
    if (name != null && names.add(name)) {
      taken += name.length() + NAME_COST;
      if (taken > MAX_NAMES) {
        throw new XMLStreamException("there are too many different names");
      }
    }
  }
}
