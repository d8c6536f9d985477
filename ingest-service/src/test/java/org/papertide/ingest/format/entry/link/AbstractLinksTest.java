package org.papertide.ingest.format.entry.link;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AbstractLinksTest {

  private static final Pattern SCHEMA = Pattern.compile("^https?://[^\\s]+$");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Code is at https://github.com/a/b.                    | https://github.com/a/b
          Code: http://github.com/a/b-c, and more.              | https://github.com/a/b-c
          (see github.com/a/b_c)                                | https://github.com/a/b_c
          We release it (https://www.github.com/a/b).           | https://www.github.com/a/b
          Code: \\url{https://github.com/a/b}.                  | https://github.com/a/b
          Code: urlhttps://github.com/a/b                       | https://github.com/a/b
          at https://github.com/a/b}.                           | https://github.com/a/b
          at https://github.com/a\\_b/c                         | https://github.com/a_b/c
          <https://gitlab.com/g/sub/p/-/tree/main>              | https://gitlab.com/g/sub/p/-/tree/main
          https://bitbucket.org/a/b;                            | https://bitbucket.org/a/b
          codeberg.org/a/b!                                     | https://codeberg.org/a/b
          HTTPS://GitHub.com/A/B                                | https://github.com/A/B
          weights: huggingface.co/a/b, code: github.com/c/d     | https://github.com/c/d
          https://huggingface.co/datasets/a/b                   | https://huggingface.co/datasets/a/b
          https://anonymous.4open.science/r/x-1                 | https://anonymous.4open.science/r/x-1
          """)
  void codeIsFound(String text, String link) {
    assertThat(AbstractLinks.of(text).codeRepository()).isEqualTo(link);
    assertThat(AbstractLinks.of(text).projectPage()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Videos: https://some-lab.github.io/tides/.                  | https://some-lab.github.io/tides/
          See some-lab.github.io/tides                                | https://some-lab.github.io/tides
          Project page: http://example.org/x                          | http://example.org/x
          The project website is available at: https://example.org.   | https://example.org
          A demo is available at (https://demo.example.org:8080/d)    | https://demo.example.org:8080/d
          https://sites.google.com/view/tides                         | https://sites.google.com/view/tides
          """)
  void pagesAreFound(String text, String link) {
    assertThat(AbstractLinks.of(text).projectPage()).isEqualTo(link);
    assertThat(AbstractLinks.of(text).codeRepository()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "No links at all.",
        "We use GitHub.com as a source, e.g. github.com/owner.",
        "mail me@github.com/a/b or not-github.com/a/b",
        "Following https://example.org we find more.",
        "available at https://arxiv.org/abs/2401.00001 and https://doi.org/10.1/x",
        "https://huggingface.co/papers/2401.00001",
        "https:// github.com",
      })
  void otherAddressesAreNot(String text) {
    assertThat(AbstractLinks.of(text)).isEqualTo(new AbstractLinks(null, null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://",
        "a.",
        "github.com/",
        "www.",
        "available at ",
        "\\_",
        "https://a.b/((",
        "-"
      })
  void hostileTextsTakeLittleTime(String part) {
    String text = part.repeat(50_000 / part.length());

    AbstractLinks links = assertTimeout(ofSeconds(2), () -> AbstractLinks.of(text));

    assertThat(links.codeRepository())
        .satisfiesAnyOf(
            link -> assertThat(link).isNull(), link -> assertThat(link).matches(SCHEMA));
  }

  @Test
  void bothMayBeThere() {
    assertThat(AbstractLinks.of("Code: https://github.com/a/b. Page: https://a.github.io/b."))
        .isEqualTo(new AbstractLinks("https://github.com/a/b", "https://a.github.io/b"));
  }
}
