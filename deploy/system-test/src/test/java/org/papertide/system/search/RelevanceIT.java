package org.papertide.system.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.papertide.system.assembly.AssembledSystem;

/// What people found relevant stands in front, in two collections with judgements. Each has an
/// index of its own: how rare a word is depends on all that is there.
class RelevanceIT {

  /// What is shown where nothing is said: fewer hits are put in order than for a long list.
  private static final int PAGE = 10;

  /// @param floor nDCG@10 of BM25 as it is usually set (k1 0.9, b 0.4, Porter, title and text)
  @ParameterizedTest
  @CsvSource({"cisi, 0.382", "npl, 0.438"})
  void rankingIsBetterThanTheUsual(String name, double floor, @TempDir Path home) {
    JudgedCollection collection = JudgedCollection.named(name);
    try (AssembledSystem system = AssembledSystem.started(home)) {
      SearchedSystem searched = new SearchedSystem(system);
      JsonNode report = searched.push("source=" + name, collection.dump());
      searched.awaitPapers(report.path("accepted").asInt());

      List<Measures> all = new ArrayList<>();
      List<Measures> pages = new ArrayList<>();
      collection
          .queries()
          .forEach(
              (id, text) -> {
                Map<String, Integer> grades = collection.grades().get(id);
                all.add(Measures.of(ranked(searched, name, text, Measures.DEPTH), grades));
                pages.add(Measures.of(ranked(searched, name, text, PAGE), grades));
              });
      Measures mean = Measures.mean(all);
      double page = Measures.mean(pages).ndcg();
      System.out.printf(
          Locale.ROOT,
          "%s: %d documents, %d without title, %d not taken; %d queries: "
              + "nDCG@10 %.3f (BM25 %.3f), MAP@100 %.3f, R@100 %.3f; as a page of ten nDCG@10 %.3f%n",
          name,
          collection.documents(),
          collection.untitled(),
          report.at("/rejected/count").asInt(),
          all.size(),
          mean.ndcg(),
          floor,
          mean.precision(),
          mean.recall(),
          page);
      assertThat(mean.ndcg()).isGreaterThan(floor);
      assertThat(page).isGreaterThan(floor);
    }
  }

  private static List<String> ranked(
      SearchedSystem searched, String name, String query, int limit) {
    return SearchedSystem.hits(searched.search(query, limit), "id").stream()
        .map(id -> id.substring(name.length() + 1))
        .toList();
  }
}
