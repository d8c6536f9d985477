package org.papertide.benchmark.answer;

import java.util.List;
import java.util.function.BiConsumer;
import org.papertide.benchmark.corpus.Questions;
import org.papertide.benchmark.lucene.PaperFile;

/// Draws questions from all parts of a file of papers.
public final class Drawing {

  // Some draws repeat others.
  private static final double SPARE = 1.5;
  private static final int PASSES = 20;

  private Drawing() {}

  /// So many different questions.
  ///
  /// @throws IllegalStateException if the papers are too few for that
  public static List<String> of(
      PaperFile papers, int count, BiConsumer<Questions, PaperFile.Entry> draw) {
    Questions questions = new Questions();
    double chance = Math.min(1, SPARE * count / papers.size());
    for (int pass = 0; pass < PASSES && questions.size() < count; pass++) {
      PaperFile.read(
          papers.path(),
          paper -> {
            if (questions.chance(chance)) {
              draw.accept(questions, paper);
            }
          });
    }
    if (questions.size() < count) {
      throw new IllegalStateException(
          "%,d papers have only %,d different questions, not %,d; take more papers"
              .formatted(papers.size(), questions.size(), count));
    }
    return questions.shuffled().subList(0, count);
  }
}
