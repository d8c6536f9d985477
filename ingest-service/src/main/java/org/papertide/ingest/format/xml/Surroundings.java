package org.papertide.ingest.format.xml;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.papertide.ingest.format.xml.XmlDump.Handler;

/// Hands over the short texts that stand outside of entries. For one dump and one thread.
final class Surroundings {

  /// Times, names and messages; what is longer is cut.
  private static final int MAX_TEXT = 1_000;

  private final Handler handler;
  private final StringBuilder text = new StringBuilder();
  private boolean leaf;

  Surroundings(Handler handler) {
    this.handler = handler;
  }

  void take(int event, XMLStreamReader xml) {
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> {
        text.setLength(0);
        leaf = true;
      }
      case XMLStreamConstants.END_ELEMENT -> {
        if (leaf) {
          handler.surrounding(xml.getLocalName(), text.toString().strip());
        }
        leaf = false;
      }
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> hold(xml.getText());
      default -> {}
    }
  }

  private void hold(String part) {
    text.append(part, 0, Math.min(part.length(), MAX_TEXT - text.length()));
  }
}
