package org.papertide.api.index.lucene.similar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papertide.api.index.Changes;
import org.papertide.api.index.Changes.PaperChange;
import org.papertide.api.index.SamplePaper;
import org.papertide.api.index.SimilarPapers;
import org.papertide.api.index.SimilarPapers.Match;
import org.papertide.api.index.lucene.LucenePaperIndex;
import org.papertide.api.index.lucene.TestIndex;
import org.papertide.api.index.query.SimilarQuestion;

class PaperSimilarityTest {

  @TempDir Path directory;

  private static final PaperChange[] LIBRARY = {
    paper(1, "diffusion", "Diffusion Models for Images", "Denoising steps generate pictures."),
    paper(2, "denoise", "Faster Denoising", "Diffusion generates images and pictures sooner."),
    paper(3, "audio", "Diffusion Models for Audio", "Denoising generates speech and music."),
    paper(4, "graphs", "Graph Kernels", "Counting walks compares molecules."),
    paper(5, "walks", "Random Walks on Graphs", "Molecules compared by walking on kernels."),
    paper(6, "again:1", "Diffusion models: for IMAGES", "Denoising steps generate pictures."),
    SamplePaper.of(7, "gone", "Diffusion Models for Images", "Denoising.").withdrawn().present(),
    new Changes.Merged(1, 8, "t-other", "diffusion"),
    paper(9, "xml", "Markup", "Trees of tags and the like."),
    paper(10, "speech", "Diffusion for Speech", "Denoising generates voices and music."),
  };

  private static PaperChange paper(long no, String id, String title, String text) {
    return SamplePaper.of(no, id, title, text).present();
  }

  private static SimilarPapers ask(
      LucenePaperIndex index, String text, List<String> like, List<String> unlike) {
    return index.similar(new SimilarQuestion(text, like, unlike), 0, 10);
  }

  private static List<String> ids(SimilarPapers found) {
    return found.hits().stream().map(hit -> hit.paper().id()).toList();
  }

  @Test
  void similar_papers_come_without_the_paper_its_doubles_and_withdrawn_ones() throws IOException {
    try (LucenePaperIndex index = TestIndex.with(directory, LIBRARY)) {
      assertThat(ids(index.similar(SimilarQuestion.like("diffusion"), 0, 10)))
          .containsExactlyInAnyOrder("denoise", "audio", "speech");
      assertThat(ids(index.similar(SimilarQuestion.like("t-other"), 0, 10)))
          .containsExactlyInAnyOrder("denoise", "audio", "speech");
    }
  }

  @Test
  void the_words_that_made_the_match_are_whole_words_of_what_was_asked_for() throws IOException {
    try (LucenePaperIndex index = TestIndex.with(directory, LIBRARY)) {
      SimilarPapers.Hit best =
          index.similar(SimilarQuestion.like("graphs"), 0, 1).hits().getFirst();

      assertThat(best.paper().id()).isEqualTo("walks");
      assertThat(best.terms())
          .extracting(Match::word)
          .containsExactlyInAnyOrder("graph", "kernels", "walks", "compares", "molecules");
      assertThat(best.terms())
          .extracting(Match::score)
          .isSortedAccordingTo((a, b) -> b.compareTo(a));
      double sum = best.terms().stream().mapToDouble(Match::score).sum();
      assertThat(best.score()).isEqualTo((float) sum, within(0.001f));
    }
  }

  @Test
  void a_text_finds_papers_like_it() throws IOException {
    try (LucenePaperIndex index = TestIndex.with(directory, LIBRARY)) {
      assertThat(ids(ask(index, "How walkers compare a molecule", List.of(), List.of())))
          .containsExactlyInAnyOrder("graphs", "walks");
      assertThat(ids(ask(index, "the of and", List.of(), List.of()))).isEmpty();
      assertThat(ids(ask(index, "", List.of(), List.of()))).isEmpty();
    }
  }

  @Test
  void liked_papers_count_together_and_disliked_ones_push_away() throws IOException {
    try (LucenePaperIndex index = TestIndex.with(directory, LIBRARY)) {
      assertThat(ids(ask(index, "", List.of("diffusion", "graphs"), List.of())))
          .contains("denoise", "walks", "audio")
          .doesNotContain("diffusion", "graphs");
      String text = "Diffusion generates by denoising";
      assertThat(ids(ask(index, text, List.of(), List.of("audio"))))
          .containsSubsequence("denoise", "speech")
          .doesNotContain("audio");
      assertThat(ids(ask(index, text, List.of(), List.of("again:1"))))
          .containsSubsequence("speech", "denoise");
    }
  }

  @Test
  void ids_that_no_paper_has_are_told() throws IOException {
    try (LucenePaperIndex index = TestIndex.with(directory, LIBRARY)) {
      SimilarPapers found =
          ask(index, "", List.of("nothing", "diffusion", "diffusion"), List.of("never"));

      assertThat(found.unknown()).containsExactly("nothing", "never");
      assertThat(ids(found)).contains("denoise", "audio");
    }
  }

  @Test
  void pages_follow_one_another() throws IOException {
    PaperChange[] papers =
        IntStream.rangeClosed(1, 700)
            .mapToObj(no -> paper(no, "p" + no, "Kernel Number " + no, "Kernels of many kinds."))
            .toArray(PaperChange[]::new);
    try (LucenePaperIndex index = TestIndex.with(directory, papers)) {
      List<String> all = new ArrayList<>();
      SimilarQuestion question = SimilarQuestion.like("p1");
      SimilarPapers page = index.similar(question, 0, 60);
      for (; page.nextRank().isPresent(); page = index.similar(question, page.next(), 60)) {
        all.addAll(ids(page));
      }
      all.addAll(ids(page));

      assertThat(all).hasSize(500).doesNotHaveDuplicates().doesNotContain("p1");
      assertThat(index.similar(question, Integer.MAX_VALUE, 60).hits()).isEmpty();
    }
  }

  @Test
  void a_text_of_another_alphabet_or_none_is_no_error() throws IOException {
    try (LucenePaperIndex index = TestIndex.with(directory, LIBRARY)) {
      Stream.of("日本語の論文", "???", "\u0000", "\ud800", "🙂 🙂", "x".repeat(50_000))
          .forEach(text -> assertThat(ask(index, text, List.of(), List.of()).hits()).isEmpty());
    }
  }
}
