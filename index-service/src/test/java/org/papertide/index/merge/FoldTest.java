package org.papertide.index.merge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FoldTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void theTextOfTheHigherArxivVersionCountsThoughItWasCapturedEarlier() {
    Observation second = said("d1", 1, "2025-01-01T00:00:00Z", 2, "r2", "{\"authors\":[\"B\"]}");
    Observation first = said("d2", 1, "2025-06-01T00:00:00Z", 1, "r1", "{\"authors\":[\"A\"]}");

    Paper paper = Fold.fold("arxiv:1", List.of(second, first));

    assertThat(paper.revision()).isEqualTo("r2");
    assertThat(paper.fields().get("authors").toString()).isEqualTo("[\"B\"]");
  }

  @Test
  void ofOneVersionTheLastCaptureCountsThenTheDumpThenTheEntry() {
    assertThat(
            Fold.fold(
                    "arxiv:1",
                    List.of(
                        said("d1", 9, "2025-01-01T00:00:00Z", 0, "early", "{}"),
                        said("d2", 2, "2025-02-01T00:00:00Z", 0, "entry2", "{}"),
                        said("d2", 1, "2025-02-01T00:00:00Z", 0, "entry1", "{}"),
                        said("d1", 3, "2025-02-01T00:00:00Z", 0, "dump1", "{}")))
                .revision())
        .isEqualTo("entry2");
  }

  @Test
  void anAbsentPropertyNeverErasesAPresentOne() {
    Paper paper =
        Fold.fold(
            "arxiv:1",
            List.of(
                said(
                    "d1",
                    1,
                    "2025-01-01T00:00:00Z",
                    0,
                    "r",
                    "{\"authorCount\":4,\"journal\":\"J\"}"),
                said("d2", 1, "2025-02-01T00:00:00Z", 0, "r", "{\"authorCount\":5}")));

    assertThat(json(paper.fields())).isEqualTo("{\"authorCount\":5,\"journal\":\"J\"}");
  }

  @Test
  void whetherADateWasInferredIsSaidOfTheDateThatCounts() {
    Paper paper =
        Fold.fold(
            "arxiv:1",
            List.of(
                said(
                    "d1",
                    1,
                    "2025-01-01T00:00:00Z",
                    0,
                    "r",
                    "{\"publishedOn\":\"2024-06-09\",\"publishedOnInferred\":true}"),
                said("d2", 1, "2025-02-01T00:00:00Z", 0, "r", "{\"publishedOn\":\"2023-06-09\"}")));

    assertThat(json(paper.fields())).isEqualTo("{\"publishedOn\":\"2023-06-09\"}");
  }

  @Test
  void aPaperIsWithdrawnWhileTheLastWordOfAnySourceIsAWithdrawal() {
    Observation seen = said("d1", 1, "2025-01-01T00:00:00Z", 0, "r", "{}");
    Observation takenBack = withdrawn("d2", "2025-02-01T00:00:00Z", "s");
    Observation seenElsewhere =
        new Observation(
            "d3",
            1,
            "other",
            "arxiv:1",
            "t-x",
            at("2025-03-01T00:00:00Z"),
            0,
            "r",
            null,
            null,
            fields("{}"));
    Observation seenAgain = said("d4", 1, "2025-04-01T00:00:00Z", 0, "r", "{}");

    assertThat(Fold.fold("arxiv:1", List.of(seen)).withdrawn()).isFalse();
    assertThat(Fold.fold("arxiv:1", List.of(takenBack, seen)).withdrawn()).isTrue();
    assertThat(Fold.fold("arxiv:1", List.of(seen, takenBack, seenElsewhere)).withdrawn()).isTrue();
    assertThat(Fold.fold("arxiv:1", List.of(seen, takenBack, seenElsewhere, seenAgain)).withdrawn())
        .isFalse();
  }

  @Test
  void aWithdrawalBeforeThePaperIsAPaperWithoutText() {
    Paper paper = Fold.fold("arxiv:1", List.of(withdrawn("d", "2025-01-01T00:00:00Z", "s")));

    assertThat(paper.withdrawn()).isTrue();
    assertThat(paper.revision()).isNull();
  }

  @Test
  void aTitleOnlyPaperBecomesPartOfTheOwnerOfItsTitle() {
    Observation titleOnly =
        new Observation(
            "d1",
            1,
            "s",
            "t-x",
            "t-x",
            at("2025-03-01T00:00:00Z"),
            0,
            "seen",
            7,
            null,
            fields("{}"));
    Observation identified = said("d2", 1, "2025-01-01T00:00:00Z", 1, "arxiv", "{}");

    List<Paper> papers =
        Fold.papers(
            Set.of("t-x", "arxiv:1"), List.of(titleOnly, identified), Map.of("t-x", "arxiv:1"));

    assertThat(papers).extracting(Paper::identity).containsExactly("arxiv:1", "t-x");
    assertThat(papers.get(0).revision()).isEqualTo("arxiv");
    assertThat(json(papers.get(0).fields())).isEqualTo("{\"upvotes\":7}");
    assertThat(papers.get(1).mergedInto()).isEqualTo("arxiv:1");
    assertThat(papers.get(1).revision()).isNull();
  }

  @Test
  void theOwnerIsTheLeastIdentifiedBearerWithArxivFirst() {
    assertThat(Identity.lesser("aaa:1", "arxiv:2402.1")).isEqualTo("arxiv:2402.1");
    assertThat(Identity.lesser("arxiv:2402.1", "arxiv:2401.1")).isEqualTo("arxiv:2401.1");
    assertThat(Identity.lesser("zzz:1", "aaa:2")).isEqualTo("aaa:2");
    // As PostgreSQL sorts, not as UTF-16 does.
    assertThat(Identity.lesser("a:\uD83D\uDE00", "a:\uFF5E")).isEqualTo("a:\uFF5E");
  }

  private static Observation said(
      String dump, int entry, String at, int version, String revision, String fields) {
    return new Observation(
        dump, entry, "s", "arxiv:1", "t-x", at(at), version, revision, null, null, fields(fields));
  }

  private static Observation withdrawn(String dump, String at, String source) {
    return observation(dump, source, at(at), null);
  }

  private static Observation observation(
      String dump, String source, Instant at, @Nullable String revision) {
    return new Observation(
        dump, 1, source, "arxiv:1", null, at, 0, revision, null, null, new TreeMap<>());
  }

  private static Instant at(String text) {
    return Instant.parse(text);
  }

  private static String json(SortedMap<String, JsonNode> fields) {
    return JSON.valueToTree(fields).toString();
  }

  private static SortedMap<String, JsonNode> fields(String text) {
    try {
      SortedMap<String, JsonNode> fields = new TreeMap<>();
      JSON.readTree(text)
          .properties()
          .forEach(property -> fields.put(property.getKey(), property.getValue()));
      return fields;
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
