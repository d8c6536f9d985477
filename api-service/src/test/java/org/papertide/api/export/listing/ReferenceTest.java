package org.papertide.api.export.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceTest {

  private static Reference reference(String id, String... fields) {
    return new Reference(SampleListing.paper(id, "Title", "Text", fields));
  }

  @Test
  void values_are_read_as_what_they_are() {
    Reference paper =
        reference(
            "2404.14619",
            "authors",
            "[\"Ada Lovelace\", \"Charles Babbage\"]",
            "publishedOn",
            "\"2024-04-22\"",
            "upvotes",
            "128");
    assertThat(paper.authors()).containsExactly("Ada Lovelace", "Charles Babbage");
    assertThat(paper.publishedOn()).contains(LocalDate.parse("2024-04-22"));
    assertThat(paper.published()).contains(Instant.parse("2024-04-22T00:00:00Z"));
    assertThat(paper.number("upvotes")).contains(128L);
    assertThat(paper.page()).contains(URI.create("https://arxiv.org/abs/2404.14619"));
    assertThat(paper.urn()).isEqualTo("urn:papertide:paper:2404.14619");
  }

  @Test
  void values_of_another_type_count_as_absent() {
    Reference paper = new Reference(SampleListing.odd());
    assertThat(paper.authors()).containsExactly("Ada");
    assertThat(paper.categories()).isEmpty();
    assertThat(paper.publishedOn()).isEmpty();
    assertThat(paper.published()).contains(SampleListing.FIRST);
    assertThat(paper.number("upvotes")).isEmpty();
    assertThat(paper.number("comments")).isEmpty();
    assertThat(paper.text("journal")).isEmpty();
    assertThat(paper.doi()).isEmpty();
    assertThat(paper.address("codeRepository")).isEmpty();
    assertThat(paper.address("projectPage")).isEmpty();
    assertThat(paper.address("thumbnail")).isEmpty();
    assertThat(paper.page()).isEmpty();
  }

  @Test
  void ids_are_named_without_ambiguity() {
    assertThat(reference("other:a b/ü?#%").urn())
        .isEqualTo("urn:papertide:paper:other:a%20b/%C3%BC%3F%23%25");
  }

  @ParameterizedTest
  @CsvSource({
    "10.1000/182, https://doi.org/10.1000/182",
    "doi:10.1000/a<b>, https://doi.org/10.1000/a%3Cb%3E",
    "https://doi.org/10.1000/182, https://doi.org/10.1000/182",
    "https://dx.doi.org/10.1000/a%20b, https://doi.org/10.1000/a%20b",
  })
  void a_paper_of_another_producer_is_found_by_its_doi(String doi, String page) {
    assertThat(reference("other:1", "doi", "\"" + doi + "\"").page()).contains(URI.create(page));
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.b/c d|e, https://a.b/c%20d%7Ce",
    "http://a.b/100%, http://a.b/100%25",
    "http://a.b/ü%20?q=[1], http://a.b/%C3%BC%20?q=%5B1%5D",
  })
  void an_address_is_made_fit(String text, String address) {
    assertThat(WebAddress.of(text)).contains(URI.create(address));
  }
}
