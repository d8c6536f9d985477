package org.papertide.ingest.format.xml;

import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import org.jspecify.annotations.Nullable;

/// An XML reader whose memory hostile dumps cannot fill: Woodstox keeps every name that it has met,
/// and the whole of a tag. For one dump and one thread.
final class BoundedXml extends StreamReaderDelegate {

  /// The most that the different names of a dump may take. Real ones have a hundred, in 1,000
  /// characters.
  private static final int MAX_NAMES = 1_000_000;

  /// What a name takes beside its characters.
  private static final int NAME_COST = 64;

  private final XmlReader content;
  private final Set<String> names = new HashSet<>();
  private int taken;

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
      case XMLStreamConstants.START_ELEMENT -> takeNames();
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

  private void take(@Nullable String name) throws XMLStreamException {
    if (name != null && names.add(name)) {
      taken += name.length() + NAME_COST;
      if (taken > MAX_NAMES) {
        throw new XMLStreamException("there are too many different names");
      }
    }
  }
}
