package org.papertide.api.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicIdTest {

  @ParameterizedTest
  @CsvSource({
    "2401.12345, 2401.12345",
    "2401.12345v12, 2401.12345",
    "0704.0001v1, 0704.0001",
    "arXiv:2401.12345v2, 2401.12345",
    "hep-th/9901001, hep-th/9901001",
    "math.AG/0601001v3, math.AG/0601001",
    "ARXIV:HEP-TH/9901001, hep-th/9901001",
    "Math.AG/0601001, math.AG/0601001",
    "t-abcdefghijklmnop, t-abcdefghijklmnop",
    "huggingface:2401.12345v2, huggingface:2401.12345v2",
    "other:1v2, other:1v2",
  })
  void an_arxiv_id_is_taken_without_prefix_and_version_and_any_other_as_it_is(
      String written, String id) {
    assertThat(PublicId.canonical(written)).isEqualTo(id);
  }

  @ParameterizedTest
  @CsvSource({
    "2401.12345, /v1/papers/2401.12345",
    "hep-th/9901001, /v1/papers/hep-th/9901001",
    "t-abcdefghijklmnop, /v1/papers/t-abcdefghijklmnop",
    "other:a/history, /v1/papers/other:a%2Fhistory",
    "other:a/../b c+d?, /v1/papers/other:a%2F..%2Fb%20c%2Bd%3F",
    "other:100%, /v1/papers/other:100%25",
    "other:notes.md, /v1/papers/other:notes%2Emd",
    "other:a.md/b, /v1/papers/other:a.md%2Fb",
  })
  void the_path_of_a_paper_leads_nowhere_else(String id, String path) {
    assertThat(PublicId.path(id)).isEqualTo(path);
  }
}
