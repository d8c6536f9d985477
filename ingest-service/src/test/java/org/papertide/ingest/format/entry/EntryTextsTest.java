package org.papertide.ingest.format.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryTextsTest {

  @ParameterizedTest
  @CsvSource({
    "2104.12255, 2104.12255,",
    "2104.12255v3, 2104.12255, 3",
    "http://arxiv.org/abs/2104.12255v1, 2104.12255, 1",
    "https://arxiv.org/pdf/2104.12255v12.pdf, 2104.12255, 12",
    "https://huggingface.co/papers/2104.12255, 2104.12255,",
    "oai:arXiv.org:1512.07978, 1512.07978,",
    "arXiv:0704.0001v2, 0704.0001, 2",
    "astro-ph/0601001, astro-ph/0601001,",
    "http://arxiv.org/abs/math.AG/9901001v2, math.AG/9901001, 2",
    "oai:arXiv.org:hep-th/9901001, hep-th/9901001,",
  })
  void anArxivIdLosesItsWrappingAndItsVersion(String text, String id, Integer version) {
    assertThat(ArxivId.of(text)).isEqualTo(new ArxivId(id, version));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "17", "2104.122556", "paper-1", "2104.12255v0", "x 2104.12255"})
  void whatIsNoArxivIdIsNone(String text) {
    assertThat(ArxivId.of(text)).isNull();
  }

  @Test
  void hardWrapsAreFoldedAndParagraphsKept() {
    assertThat(Prose.folded("  One\nline,\r\n  one  text.\n\n \nTwo.\n"))
        .isEqualTo("One line, one  text.\n\nTwo.");
    assertThat(Prose.line("A\n  title\n\nin one")).isEqualTo("A title in one");
    assertThat(Prose.folded(" \n")).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025-11-25",
        "2025-11-25T00:46:52.612Z",
        "2025-11-25T23:00:00+00:00",
        "2025-11-25 10:00:00",
        "2025-11-24T22:30:00-05:00",
        "Tue, 25 Nov 2025 10:20:25 +0000",
        "Tue, 25 Nov 2025 10:20:25 GMT"
      })
  void aTimeIsOfItsDayInUtc(String text) {
    assertThat(Timestamp.day(text)).isEqualTo(LocalDate.of(2025, 11, 25));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yesterday", "2025-02-30", "0000-01-01", "20251125", "1763999999"})
  void whatIsNoTimeIsNone(String text) {
    assertThat(Timestamp.day(text)).isNull();
  }

  @Test
  void namesInOneTextAreTakenApart() {
    assertThat(AuthorNames.split("Ada Lovelace, Emmy Noether and Andy Randall"))
        .containsExactly("Ada Lovelace", "Emmy Noether", "Andy Randall");
    assertThat(AuthorNames.split("A. One (X, Y and Z), B. Two, Jr.,\nand C. Three"))
        .containsExactly("A. One", "B. Two, Jr.", "C. Three");
    assertThat(AuthorNames.split(" ")).isEmpty();
  }
}
