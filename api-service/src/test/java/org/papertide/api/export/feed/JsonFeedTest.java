package org.papertide.api.export.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.papertide.api.export.listing.Listing;
import org.papertide.api.export.listing.NastyText;
import org.papertide.api.export.listing.SampleListing;
import org.papertide.api.index.PaperDocument;

class JsonFeedTest {

  private static JsonNode read(Listing list) throws Exception {
    return new ObjectMapper().readTree(SampleListing.bytes(new JsonFeed(), list));
  }

  @Test
  void a_list_is_a_feed() throws Exception {
    PaperDocument paper =
        SampleListing.paper(
            "2404.14619",
            "OpenELM",
            "Two\nlines.",
            "authors",
            "[\"Ada Lovelace\"]",
            "categories",
            "[\"cs.CL\"]",
            "publishedOn",
            "\"2024-04-22\"");
    JsonNode feed = read(SampleListing.of("Papers", URI.create("http://a/next"), paper));
    assertThat(feed.path("version").asText()).isEqualTo("https://jsonfeed.org/version/1.1");
    assertThat(feed.path("title").asText()).isEqualTo("Papers");
    assertThat(feed.path("next_url").asText()).isEqualTo("http://a/next");
    JsonNode item = feed.path("items").path(0);
    assertThat(item.path("id").asText()).isEqualTo("urn:papertide:paper:2404.14619");
    assertThat(item.path("url").asText()).isEqualTo("https://arxiv.org/abs/2404.14619");
    assertThat(item.path("content_text").asText()).isEqualTo("Two\nlines.");
    assertThat(item.path("date_published").asText()).isEqualTo("2024-04-22T00:00:00Z");
    assertThat(item.path("date_modified").asText()).isEqualTo("2025-11-26T06:00:00Z");
    assertThat(item.path("authors").path(0).path("name").asText()).isEqualTo("Ada Lovelace");
    assertThat(item.path("tags").path(0).asText()).isEqualTo("cs.CL");
    assertThat(read(SampleListing.of()).path("items").isArray()).isTrue();
    assertThat(read(SampleListing.of()).has("next_url")).isFalse();
  }

  @RepeatedTest(50)
  void nothing_in_a_text_breaks_it() throws Exception {
    long seed = System.nanoTime();
    PaperDocument[] papers = SampleListing.nasty(new NastyText(seed), 2);
    JsonNode items = read(SampleListing.of(papers)).path("items");
    for (int at = 0; at < papers.length; at++) {
      assertThat(items.path(at).path("title").asText())
          .as("seed %d", seed)
          .isEqualTo(NastyText.line(papers[at].title()));
      assertThat(items.path(at).path("content_text").asText())
          .as("seed %d", seed)
          .isEqualTo(NastyText.sayable(papers[at].text()));
    }
  }
}
