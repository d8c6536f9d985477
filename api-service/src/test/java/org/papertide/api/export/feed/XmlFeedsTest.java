package org.papertide.api.export.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.papertide.api.export.listing.Listing;
import org.papertide.api.export.listing.ListingWriter;
import org.papertide.api.export.listing.NastyText;
import org.papertide.api.export.listing.Reference;
import org.papertide.api.export.listing.SampleListing;
import org.papertide.api.index.PaperDocument;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class XmlFeedsTest {

  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String DC = "http://purl.org/dc/elements/1.1/";

  private static final URI NEXT = URI.create("http://papers.example/v1/search.x?q=a&pageToken=t");

  private static final PaperDocument OPEN_ELM =
      SampleListing.paper(
          "2404.14619",
          "OpenELM: <Open> & $x$",
          "An abstract.\nIts second line ]]> ends.",
          "authors",
          "[\"Ada Lovelace\", \"Charles Babbage\"]",
          "publishedOn",
          "\"2024-04-22\"",
          "categories",
          "[\"cs.CL\", \"cs.AI\"]",
          "codeRepository",
          "\"https://github.com/apple/corenet\"");

  private static Document parsed(byte[] xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
  }

  private static SyndFeed read(ListingWriter writer, Listing list) throws Exception {
    byte[] xml = SampleListing.bytes(writer, list);
    return new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(xml)));
  }

  private static List<Element> children(Element parent, String namespace, String name) {
    List<Element> children = new ArrayList<>();
    NodeList nodes = parent.getChildNodes();
    for (int at = 0; at < nodes.getLength(); at++) {
      if (nodes.item(at) instanceof Element element
          && element.getLocalName().equals(name)
          && namespace.equals(element.getNamespaceURI() == null ? "" : element.getNamespaceURI())) {
        children.add(element);
      }
    }
    return children;
  }

  private static String only(Element parent, String namespace, String name) {
    List<Element> children = children(parent, namespace, name);
    assertThat(children).as(name).hasSize(1);
    return children.getFirst().getTextContent();
  }

  @Test
  void another_reader_understands_atom() throws Exception {
    SyndFeed feed = read(new AtomFeed(), SampleListing.of("Papers", NEXT, OPEN_ELM));
    assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
    assertThat(feed.getTitle()).isEqualTo("Papers");
    assertThat(feed.getUri()).isEqualTo("urn:papertide:list:v1/days/2025-11-25/papers");
    SyndEntry entry = feed.getEntries().getFirst();
    assertThat(entry.getUri()).isEqualTo("urn:papertide:paper:2404.14619");
    assertThat(entry.getTitle()).isEqualTo("OpenELM: <Open> & $x$");
    assertThat(entry.getLink()).isEqualTo("https://arxiv.org/abs/2404.14619");
    assertThat(entry.getAuthors().stream().map(SyndPerson::getName))
        .containsExactly("Ada Lovelace", "Charles Babbage");
    assertThat(entry.getPublishedDate())
        .isEqualTo(Date.from(Instant.parse("2024-04-22T00:00:00Z")));
    assertThat(entry.getUpdatedDate()).isEqualTo(Date.from(SampleListing.LAST));
    assertThat(entry.getCategories()).extracting("name").containsExactly("cs.CL", "cs.AI");
    assertThat(entry.getDescription().getValue())
        .isEqualTo("An abstract.\nIts second line ]]> ends.");
  }

  @Test
  void another_reader_understands_rss() throws Exception {
    SyndFeed feed = read(new RssFeed(), SampleListing.of("Papers", NEXT, OPEN_ELM));
    assertThat(feed.getFeedType()).isEqualTo("rss_2.0");
    assertThat(feed.getTitle()).isEqualTo("Papers");
    SyndEntry entry = feed.getEntries().getFirst();
    assertThat(entry.getUri()).isEqualTo("urn:papertide:paper:2404.14619");
    assertThat(entry.getTitle()).isEqualTo("OpenELM: <Open> & $x$");
    assertThat(entry.getLink()).isEqualTo("https://arxiv.org/abs/2404.14619");
    assertThat(((DCModule) entry.getModule(DCModule.URI)).getCreators())
        .containsExactly("Ada Lovelace", "Charles Babbage");
    assertThat(entry.getPublishedDate())
        .isEqualTo(Date.from(Instant.parse("2024-04-22T00:00:00Z")));
    assertThat(entry.getDescription().getValue())
        .isEqualTo("An abstract.\nIts second line ]]&gt; ends.");
  }

  @Test
  void atom_has_what_it_must_have() throws Exception {
    Listing list = SampleListing.of("Papers", NEXT, OPEN_ELM, SampleListing.odd());
    Element feed = parsed(SampleListing.bytes(new AtomFeed(), list)).getDocumentElement();
    assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
    assertThat(feed.getLocalName()).isEqualTo("feed");
    assertThat(URI.create(only(feed, ATOM, "id")).isAbsolute()).isTrue();
    assertThat(OffsetDateTime.parse(only(feed, ATOM, "updated")).toInstant())
        .isEqualTo(SampleListing.LAST);
    assertThat(children(feed, ATOM, "link"))
        .extracting(link -> link.getAttribute("rel") + " " + link.getAttribute("href"))
        .containsExactly("self " + list.self(), "next " + NEXT);
    assertThat(children(feed, ATOM, "entry")).hasSize(2).allSatisfy(XmlFeedsTest::isEntry);
  }

  /// RFC 4287, section 4.1.2.
  private static void isEntry(Element entry) {
    assertThat(URI.create(only(entry, ATOM, "id")).isAbsolute()).isTrue();
    assertThat(only(entry, ATOM, "title")).isNotBlank();
    OffsetDateTime.parse(only(entry, ATOM, "updated"));
    OffsetDateTime.parse(only(entry, ATOM, "published"));
    assertThat(only(entry, ATOM, "summary")).isNotBlank();
    assertThat(children(entry, ATOM, "author"))
        .isNotEmpty()
        .allSatisfy(author -> assertThat(only(author, ATOM, "name")).isNotBlank());
    assertThat(children(entry, ATOM, "link"))
        .allSatisfy(link -> assertThat(URI.create(link.getAttribute("href")).isAbsolute()).isTrue())
        .filteredOn(link -> link.getAttribute("rel").equals("alternate"))
        .hasSize(1);
    assertThat(children(entry, ATOM, "category"))
        .allSatisfy(category -> assertThat(category.getAttribute("term")).isNotBlank());
  }

  /// The specification of RSS 2.0, and the best practice of one `atom:link` to itself.
  @Test
  void rss_has_what_it_must_have() throws Exception {
    Listing list = SampleListing.of("Papers", null, OPEN_ELM, SampleListing.odd());
    Element rss = parsed(SampleListing.bytes(new RssFeed(), list)).getDocumentElement();
    assertThat(rss.getAttribute("version")).isEqualTo("2.0");
    Element channel = children(rss, "", "channel").getFirst();
    assertThat(only(channel, "", "title")).isEqualTo("Papers");
    assertThat(URI.create(only(channel, "", "link")).isAbsolute()).isTrue();
    assertThat(only(channel, "", "description")).isNotBlank();
    assertThat(only(channel, "", "lastBuildDate")).isEqualTo("Wed, 26 Nov 2025 06:00:00 GMT");
    assertThat(children(channel, ATOM, "link"))
        .singleElement()
        .satisfies(link -> assertThat(link.getAttribute("rel")).isEqualTo("self"));
    List<Element> items = children(channel, "", "item");
    assertThat(items).hasSize(2);
    assertThat(only(items.getFirst(), "", "pubDate")).isEqualTo("Mon, 22 Apr 2024 00:00:00 GMT");
    assertThat(children(items.getFirst(), "", "guid").getFirst().getAttribute("isPermaLink"))
        .isEqualTo("false");
    assertThat(only(items.getLast(), "", "link"))
        .isEqualTo("http://papers.example/v1/papers/other:odd");
    assertThat(only(items.getLast(), DC, "creator")).isEqualTo("Ada");
  }

  @Test
  void an_empty_list_is_a_feed() throws Exception {
    assertThat(read(new AtomFeed(), SampleListing.of()).getEntries()).isEmpty();
    assertThat(read(new RssFeed(), SampleListing.of()).getEntries()).isEmpty();
  }

  @RepeatedTest(50)
  void nothing_in_a_text_breaks_a_feed() throws Exception {
    long seed = System.nanoTime();
    NastyText nasty = new NastyText(seed);
    PaperDocument[] papers = SampleListing.nasty(nasty, 3);
    Listing list = SampleListing.of(nasty.next(), NEXT, papers);
    Element atom = parsed(SampleListing.bytes(new AtomFeed(), list)).getDocumentElement();
    Element rss = parsed(SampleListing.bytes(new RssFeed(), list)).getDocumentElement();
    assertThat(read(new AtomFeed(), list).getEntries()).as("seed %d", seed).hasSize(3);
    assertThat(read(new RssFeed(), list).getEntries()).as("seed %d", seed).hasSize(3);
    Element channel = children(rss, "", "channel").getFirst();
    for (int at = 0; at < papers.length; at++) {
      Element entry = children(atom, ATOM, "entry").get(at);
      Element item = children(channel, "", "item").get(at);
      isEntry(entry);
      String title = NastyText.xml(NastyText.line(papers[at].title()));
      assertThat(only(entry, ATOM, "title")).as("seed %d", seed).isEqualTo(title);
      assertThat(only(item, "", "title")).as("seed %d", seed).isEqualTo(title);
      String text = NastyText.xml(papers[at].text());
      assertThat(only(entry, ATOM, "summary")).as("seed %d", seed).isEqualTo(text);
      assertThat(withoutEscapes(only(item, "", "description"))).as("seed %d", seed).isEqualTo(text);
      List<String> authors =
          new Reference(papers[at])
              .authors().stream().map(NastyText::line).map(NastyText::xml).toList();
      assertThat(children(item, DC, "creator"))
          .as("seed %d", seed)
          .extracting(Element::getTextContent)
          .containsExactlyElementsOf(authors);
    }
  }

  private static String withoutEscapes(String html) {
    assertThat(html).doesNotContain("<").doesNotContain(">");
    return html.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }
}
