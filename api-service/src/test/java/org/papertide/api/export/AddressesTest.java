package org.papertide.api.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddressesTest {

  private static Addresses of(String query) {
    return new Addresses("https://papers.example/api", "/v1/search.atom", "/v1/search", query);
  }

  @Test
  void a_page_and_the_next_are_in_the_same_form() {
    Addresses addresses = of("q=a%20b&pageToken=old&limit=2");
    assertThat(addresses.self())
        .hasToString("https://papers.example/api/v1/search.atom?q=a%20b&pageToken=old&limit=2");
    assertThat(addresses.next("n=w"))
        .hasToString("https://papers.example/api/v1/search.atom?q=a%20b&limit=2&pageToken=n%3Dw");
    assertThat(addresses.nextPath("n")).isEqualTo("/v1/search.atom?q=a%20b&limit=2&pageToken=n");
    assertThat(of("").nextPath("n")).isEqualTo("/v1/search.atom?pageToken=n");
    assertThat(of("").self()).hasToString("https://papers.example/api/v1/search.atom");
  }

  @Test
  void the_list_has_one_name_whatever_the_page() {
    assertThat(of("q=a%20b?&pageToken=old&limit=2").urn())
        .isEqualTo(of("limit=3&q=a%20b?").urn())
        .isEqualTo("urn:papertide:list:v1/search%3Fq=a%20b%3F");
    assertThat(of("").urn()).isEqualTo("urn:papertide:list:v1/search");
  }
}
