package org.papertide.benchmark.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.papertide.benchmark.system.ApiClient;

/// Whether both sides find the same: as many papers for each query, and how many of the best ten
/// are on both sides. Papers that score alike stand in any order, and api-service orders the best
/// once more by what bare Lucene does not look at.
///
/// @param queries how many were compared
/// @param sameTotals of how many of them the total is the same, counted up to a thousand
/// @param hits how many hits bare Lucene has
/// @param commonHits how many of them api-service has too
record Answers(int queries, int sameTotals, int hits, int commonHits) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final double ENOUGH = 0.5;

  /// Asks api-service what bare Lucene has been asked.
  ///
  /// @param bare total and ids of each query
  /// @throws IllegalStateException if they do different work
  static Answers compare(ApiClient client, List<String> queries, List<String> bare)
      throws IOException {
    int sameTotals = 0;
    int hits = 0;
    int commonHits = 0;
    for (int i = 0; i < queries.size(); i++) {
      List<String> expected = Arrays.asList(bare.get(i).split(" ", -1));
      JsonNode found = JSON.readTree(client.search(queries.get(i)));
      if (found.path("total").path("value").asText().equals(expected.getFirst())) {
        sameTotals++;
      }
      Set<String> ids = new HashSet<>();
      found.path("hits").forEach(hit -> ids.add(hit.path("id").asText()));
      List<String> best = new ArrayList<>(expected.subList(1, expected.size()));
      best.removeIf(String::isEmpty);
      hits += best.size();
      best.retainAll(ids);
      commonHits += best.size();
    }
    Answers answers = new Answers(queries.size(), sameTotals, hits, commonHits);
    if (sameTotals < ENOUGH * queries.size() || commonHits < ENOUGH * hits) {
      throw new IllegalStateException("the two sides do not find the same: " + answers.line());
    }
    return answers;
  }

  String line() {
    return String.format(
        Locale.ROOT,
        "Of %,d queries compared, %,d have the same total on both sides; of the bare side's %,d hits"
            + " %,d are among ours.",
        queries,
        sameTotals,
        hits,
        commonHits);
  }
}
