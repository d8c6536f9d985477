package org.papertide.api.export.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.papertide.api.export.listing.SampleListing;

class JsonLinesTest {

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

  @Test
  void a_paper_is_a_line() throws Exception {
    List<String> lines =
        SampleListing.written(
                new JsonLines(JSON),
                SampleListing.of(
                    SampleListing.paper("2404.14619", "Two\nlines", "A", "upvotes", "3"),
                    SampleListing.odd()))
            .lines()
            .toList();
    assertThat(lines).hasSize(2);
    JsonNode first = JSON.readTree(lines.getFirst());
    assertThat(first.path("id").asText()).isEqualTo("2404.14619");
    assertThat(first.path("title").asText()).isEqualTo("Two\nlines");
    assertThat(first.path("upvotes").asInt()).isEqualTo(3);
    assertThat(first.path("days").path(0).asText()).isEqualTo("2025-11-25");
    assertThat(JSON.readTree(lines.getLast()).path("upvotes").asText()).isEqualTo("many");
  }

  @Test
  void an_empty_list_is_nothing_at_all() throws Exception {
    assertThat(SampleListing.written(new JsonLines(JSON), SampleListing.of())).isEmpty();
  }
}
