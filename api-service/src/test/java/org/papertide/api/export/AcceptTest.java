package org.papertide.api.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.papertide.api.paper.PaperList;

class AcceptTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|JSON",
        "*/*|JSON",
        "application/*|JSON",
        "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8|JSON",
        "application/json, text/plain, */*|JSON",
        "text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2|JSON",
        "text/csv|CSV",
        "TEXT/CSV; charset=utf-8|CSV",
        "text/*|CSV",
        "text/csv;q=0.1, application/atom+xml;q=0.2|ATOM",
        "application/rss+xml, application/atom+xml, application/json|RSS",
        "application/atom+xml, application/rss+xml, */*;q=0.1|ATOM",
        "*/*, application/x-bibtex|BIBTEX",
        "application/json;q=0.5, text/markdown|MARKDOWN",
        "application/json;q=0, */*|NDJSON",
        "text/csv;q=0, text/*|MARKDOWN",
        "nonsense, ;;, application/x-research-info-systems|RIS",
        "text/csv;q=much, application/feed+json|JSON_FEED",
      })
  void the_client_gets_what_it_likes_best(String header, Form form) {
    assertThat(Accept.best(List.of(header))).contains(form);
  }

  @Test
  void several_headers_are_one() {
    assertThat(Accept.best(List.of("text/html", "text/csv"))).contains(Form.CSV);
    assertThat(Accept.best(List.of())).contains(Form.JSON);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "image/*", "*/*;q=0", "application/json;q=0", ",", ";;"})
  void a_client_that_takes_none_gets_none(String header) {
    assertThat(Accept.best(List.of(header))).isEmpty();
  }

  @Test
  void resources_name_all_forms() {
    assertThat(PaperList.EVERY_FORM)
        .isEqualTo(
            Arrays.stream(Form.values())
                .map(form -> form.mediaType().toString())
                .collect(Collectors.joining(",")));
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/search.csv, CSV",
    "/v1/papers/2404.14619.bib, BIBTEX",
    "/v1/papers/other:notes.md.json, JSON",
    "/v1/days/2025-11-25/papers.jsonfeed, JSON_FEED",
  })
  void a_suffix_is_a_form(String path, Form form) {
    assertThat(Form.ofPath(path)).isEqualTo(form);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/search",
        "/v1/papers/2404.14619",
        "/v1/papers/other:notes%2Emd",
        "/v1/papers/a.md/history",
        "/v1/papers/.md",
        "/v1/search.CSV",
        "/v1/search.",
        "",
      })
  void anything_else_is_none(String path) {
    assertThat(Form.ofPath(path)).isNull();
  }
}
