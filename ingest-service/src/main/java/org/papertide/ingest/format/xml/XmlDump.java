package org.papertide.ingest.format.xml;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.papertide.ingest.format.entry.EntrySettings;

/// Reads XML dumps element by element. For any number of threads.
public final class XmlDump {

  private final WstxInputFactory factory = new WstxInputFactory();
  private final EntrySettings settings;

  public XmlDump(EntrySettings settings) {
    this.settings = settings;
    long maxSize = settings.maxSize().asLongValue();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, (int) maxSize);
    // Otherwise asking for a text may throw what is no XMLStreamException.
    factory.getConfig().doParseLazily(false);
    // Otherwise hundreds of namespaces of any length are kept for as long as the process lives.
    factory.getConfig().doInternNsURIs(false);
    // Texts come in parts, so that none is held in full before its length is known.
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
  }

  /// Takes what a dump has, in its order.
  public interface Handler {

    /// Takes an element outside of any entry that has text and no elements.
    void surrounding(String name, String text);

    /// Takes an entry.
    ///
    /// @param number from 1
    void entry(int number, XmlElement entry);

    /// Takes the place of an entry that is larger or nested deeper than the settings allow.
    void tooLarge(int number);

    /// Takes the place where the XML breaks, after which nothing is read.
    ///
    /// @param number of the entry in which it breaks, or that would have come next
    void broken(int number, String detail);
  }

  /// Reads to the end, or to where the XML breaks.
  ///
  /// @param entryNames local names of the elements that are entries
  /// @throws IOException when the content cannot be read
  public void read(InputStream content, Set<String> entryNames, Handler handler)
      throws IOException {
    int number = 0;
    try {
      XmlReader characters = XmlReader.of(content, 2 * settings.maxSize().asLongValue());
      XMLStreamReader xml = new BoundedXml(factory.createXMLStreamReader(characters), characters);
      Surroundings surroundings = new Surroundings(handler);
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD) {
          throw new XMLStreamException("a document type is not taken");
        }
        if (event == XMLStreamConstants.START_ELEMENT && entryNames.contains(xml.getLocalName())) {
          XmlElement entry = new ElementReader(xml, settings).read();
          number++;
          handOver(number, entry, handler);
        } else {
          surroundings.take(event, xml);
        }
      }
    } catch (XMLStreamException broken) {
      if (broken.getCause() instanceof IOException unread
          && !(unread instanceof CharConversionException)) {
        throw unread;
      }
      handler.broken(number + 1, detail(broken));
    }
  }

  private static void handOver(int number, @Nullable XmlElement entry, Handler handler) {
    if (entry == null) {
      handler.tooLarge(number);
    } else {
      handler.entry(number, entry);
    }
  }

  private static String detail(XMLStreamException broken) {
    String message = String.valueOf(broken.getMessage()).lines().findFirst().orElse("");
    return "The XML breaks here, and what follows could not be read: " + message;
  }
}
