package org.papertide.api.index.lucene.similar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papertide.api.index.Changes.PaperChange;
import org.papertide.api.index.SamplePaper;
import org.papertide.api.index.lucene.LucenePaperIndex;
import org.papertide.api.index.lucene.TestIndex;
import org.papertide.api.index.query.SimilarQuestion;

/// How well similar papers are those that cite each other or share citations, on a test collection
/// that is no part of the project. It lies in `shared/data` beside its folder, or where the system
/// property `papertide.real-data` says; the test is aborted where it is not.
class SimilarRelevanceTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  /// What plain BM25 of title and text with Porter's stems reaches.
  private static final double FLOOR = 0.338;

  private static final Path COLLECTION =
      Path.of(System.getProperty("papertide.real-data", "../../shared/data"))
          .resolve("similar/cacm-citations");

  @TempDir Path directory;

  @Test
  void similar_papers_share_citations() throws IOException {
    assumeTrue(
        Files.isDirectory(COLLECTION),
        "There is no test collection at "
            + COLLECTION
            + ": put it there, or set"
            + " papertide.real-data.");
    Map<String, Set<String>> relevant = relevant();
    Measures even = new Measures();
    Measures odd = new Measures();
    try (LucenePaperIndex index = TestIndex.with(directory, papers())) {
      relevant.forEach(
          (query, expected) -> {
            List<String> found =
                index.similar(SimilarQuestion.like(query), 0, 100).hits().stream()
                    .map(hit -> hit.paper().id())
                    .toList();
            (Integer.parseInt(query) % 2 == 0 ? even : odd).add(found, expected);
          });
    }
    System.out.println("cacm-citations, even documents: " + even);
    System.out.println("cacm-citations, odd documents: " + odd);
    assertThat(even.ndcgAt10()).isGreaterThan(FLOOR);
    assertThat(odd.ndcgAt10()).isGreaterThan(FLOOR);
  }

  private static PaperChange[] papers() throws IOException {
    List<PaperChange> papers = new ArrayList<>();
    for (String line : Files.readAllLines(COLLECTION.resolve("docs.jsonl"))) {
      JsonNode paper = JSON.readTree(line);
      String id = paper.required("id").textValue();
      String title = paper.required("title").textValue();
      String text = paper.required("text").textValue();
      papers.add(SamplePaper.of(papers.size() + 1, id, title, text).present());
    }
    return papers.toArray(PaperChange[]::new);
  }

  private static Map<String, Set<String>> relevant() {
    Map<String, Set<String>> relevant = new TreeMap<>();
    try {
      for (String line : Files.readAllLines(COLLECTION.resolve("qrels.tsv"))) {
        String[] columns = line.split("\t", -1);
        relevant.computeIfAbsent(columns[0], query -> new TreeSet<>()).add(columns[1]);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return relevant;
  }

  /// Means over queries; a paper is relevant or not, and the first 100 are looked at.
  private static final class Measures {

    private final Map<String, Double> sums = new HashMap<>();
    private int queries;

    void add(List<String> found, Set<String> expected) {
      queries++;
      double ideal = 0;
      double gain = 0;
      for (int rank = 0; rank < 10; rank++) {
        double discount = Math.log(2) / Math.log(rank + 2.0);
        ideal += rank < expected.size() ? discount : 0;
        gain += rank < found.size() && expected.contains(found.get(rank)) ? discount : 0;
      }
      sums.merge("nDCG@10", gain / ideal, Double::sum);
      double precision = 0;
      int hits = 0;
      for (int rank = 0; rank < found.size(); rank++) {
        if (expected.contains(found.get(rank))) {
          hits++;
          precision += (double) hits / (rank + 1);
        }
      }
      sums.merge("MAP@100", precision / expected.size(), Double::sum);
      sums.merge("R@100", (double) hits / expected.size(), Double::sum);
    }

    double ndcgAt10() {
      return sums.getOrDefault("nDCG@10", 0.0) / queries;
    }

    @Override
    public String toString() {
      return "%d queries, nDCG@10 %.4f, MAP@100 %.4f, R@100 %.4f"
          .formatted(
              queries,
              ndcgAt10(),
              sums.getOrDefault("MAP@100", 0.0) / queries,
              sums.getOrDefault("R@100", 0.0) / queries);
    }
  }
}
