package org.papertide.api.export.feed;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.papertide.api.export.listing.Characters;

/// Writes an XML document element by element. Any text may be given: what XML does not take is
/// replaced. For one thread.
final class Xml implements AutoCloseable {

  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

  private final XMLStreamWriter writer;

  /// Begins a document.
  ///
  /// @param out is flushed at the end, and stays open
  Xml(OutputStream out) throws IOException {
    try {
      writer = FACTORY.createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
      writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /// Begins an element.
  ///
  /// @param name with its prefix, if it has one
  /// @param attributes names and values in turn, namespaces among them
  Xml start(String name, String... attributes) throws IOException {
    try {
      writer.writeStartElement(name);
      attributes(attributes);
      return this;
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /// An element without content.
  Xml empty(String name, String... attributes) throws IOException {
    try {
      writer.writeEmptyElement(name);
      attributes(attributes);
      return this;
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private void attributes(String... attributes) throws XMLStreamException {
    for (int at = 0; at < attributes.length; at += 2) {
      writer.writeAttribute(attributes[at], Characters.xml(attributes[at + 1]));
    }
  }

  /// An element with a text.
  Xml element(String name, String text, String... attributes) throws IOException {
    start(name, attributes);
    try {
      writer.writeCharacters(Characters.xml(text));
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
    return end();
  }

  /// Ends the element that was begun last.
  Xml end() throws IOException {
    try {
      writer.writeEndElement();
      return this;
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /// Ends the document.
  @Override
  public void close() throws IOException {
    try {
      writer.writeEndDocument();
      writer.close();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }
}
