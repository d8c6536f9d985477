package org.papertide.system.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.papertide.local.feed.Seeds;
import org.papertide.system.assembly.AssembledSystem;

/// Queries over the papers of the five captured pages, and what must come first.
class SeedSearchIT {

  private static final int PAPERS = 230;

  private static AssembledSystem system;
  private static SearchedSystem searched;

  @BeforeAll
  static void pushTheSeeds(@TempDir Path home) throws IOException {
    system = AssembledSystem.started(home);
    searched = new SearchedSystem(system);
    for (Seeds.Seed seed : Seeds.in(AssembledSystem.root().resolve("seeds"))) {
      String query = "source=huggingface&capturedAt=" + seed.capturedOn();
      searched.push(query, Files.readAllBytes(seed.file()));
    }
    searched.awaitPapers(PAPERS);
  }

  @AfterAll
  static void stop() {
    system.close();
  }

  /// The first titles begin like this, in this order.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          the universality lens                                | The Universality Lens: Why
          2 olmo 2 furious                                     | 2 OLMo 2 Furious
          openelm                                              | OpenELM: An Efficient
          fantastic generalization measures                    | Fantastic Generalization Measures
          generalization mystery                               | On the Generalization Mystery
          feature learning infinite width                      | Feature Learning in Infinite-Width
          transformer as support vector machine                | Transformers as Support Vector
          CAUCHY–SCHWÄRZ divergénces                           | Cauchy-Schwarz Divergence
          hitchhikers guide alignment                          | The Hitchhiker's Guide to Human
          benign overfiting and groking in relu network        | Benign Overfitting and Grokking
          weather foundation model                             | Prithvi WxC: Foundation Model
          how can a language model tune the knobs of a database| LLMTune: Accelerate Database
          pre-training with infinite compute                   | Pre-training under infinite compute
          "parameter free" adaptation                          | Parameter-free Online Test-time
          title:grokking                                       | Benign Overfitting and Grokking
          hyperparameter* -reinforcement title:continual       | Hyperparameters in Continual
          sampling OR pruning title:(three regime)             | A Three-regime Model of Network
          """)
  void theFirstHitIsWhatIsLookedFor(String query, String title) {
    assertThat(SearchedSystem.hits(searched.search(query, 5), "title"))
        .first()
        .asString()
        .startsWith(title);
  }

  @Test
  void everyTitleAndAbstractFindsItsPaper() {
    JsonNode papers = searched.search("the of and", 100);
    assertThat(papers.path("hits")).hasSizeGreaterThan(90);
    for (JsonNode paper : papers.path("hits")) {
      String title = paper.path("title").asText();
      String text = paper.path("abstract").asText();
      for (String query : List.of(title, text.substring(0, Math.min(4000, text.length())))) {
        assertThat(SearchedSystem.hits(searched.search(query, 1), "id"))
            .as(query)
            .containsExactly(paper.path("id").asText());
      }
    }
  }

  @Test
  void nobodyIsFoundByANameThatNoSeedHas() {
    assertThat(searched.search("author:\"Ada Lovelace\"", 5).path("hits")).isEmpty();
  }
}
