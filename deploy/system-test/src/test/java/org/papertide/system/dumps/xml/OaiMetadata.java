package org.papertide.system.dumps.xml;

import static org.papertide.system.dumps.xml.Xml.element;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.papertide.system.dumps.Entry;

/// The three forms in which arXiv's OAI-PMH interface describes a paper.
public enum OaiMetadata {
  ARXIV {
    @Override
    String of(Entry entry) {
      String authors =
          entry.authors().stream()
              .map(
                  author ->
                      "<author>"
                          + element("keyname", lastName(author))
                          + element("forenames", firstNames(author))
                          + "</author>")
              .collect(Collectors.joining());
      return "<arXiv>"
          + element("created", entry.publishedOn())
          + (authors.isEmpty() ? "" : "<authors>" + authors + "</authors>")
          + texts(entry)
          + "</arXiv>";
    }
  },
  RAW {
    @Override
    String of(Entry entry) {
      return "<arXivRaw>"
          + versions(entry)
          + texts(entry)
          + element(
              "authors", entry.authors().isEmpty() ? null : String.join(", ", entry.authors()))
          + "</arXivRaw>";
    }
  },
  DUBLIN_CORE {
    @Override
    String of(Entry entry) {
      String creators =
          entry.authors().stream()
              .map(author -> element("dc:creator", lastName(author) + ", " + firstNames(author)))
              .collect(Collectors.joining());
      return "<oai_dc:dc xmlns:oai_dc=\"http://www.openarchives.org/OAI/2.0/oai_dc/\""
          + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
          + element("dc:title", entry.title())
          + creators
          + element("dc:description", entry.text())
          + element("dc:date", entry.publishedOn())
          + "</oai_dc:dc>";
    }
  };

  /// What stands within `metadata`.
  abstract String of(Entry entry);

  private static String texts(Entry entry) {
    return element("title", entry.title())
        + element("categories", "cs.LG stat.ML")
        + element("abstract", entry.text());
  }

  private static String versions(Entry entry) {
    if (entry.version() == null || entry.publishedOn() == null) {
      return "";
    }
    String date =
        DateTimeFormatter.RFC_1123_DATE_TIME.format(
            entry.publishedOn().atTime(LocalTime.NOON).atOffset(ZoneOffset.UTC));
    return IntStream.rangeClosed(1, entry.version())
        .mapToObj(
            version ->
                "<version version=\"v" + version + "\">" + element("date", date) + "</version>")
        .collect(Collectors.joining());
  }

  private static String firstNames(String author) {
    return author.substring(0, author.lastIndexOf(' '));
  }

  private static String lastName(String author) {
    return author.substring(author.lastIndexOf(' ') + 1);
  }
}
