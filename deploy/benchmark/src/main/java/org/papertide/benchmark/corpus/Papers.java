package org.papertide.benchmark.corpus;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiFunction;

/// Papers made by recombining the sentences of real abstracts. The paper of a number is the same at
/// every run and on every machine. Safe for any thread.
public final class Papers {

  private static final long SEED = 20251125;
  private static final int PER_MONTH = 20_000;
  private static final int FIRST_YEAR = 2010;
  private static final List<String> CATEGORIES =
      List.of("cs.CL", "cs.LG", "cs.CV", "stat.ML", "cs.AI", "math.OC", "hep-th", "astro-ph.GA");
  private static final List<String> FORENAMES =
      List.of("Ada", "Bo", "Chen", "Dana", "Emil", "Fatima", "Goran", "Hana", "Ivo", "Jun");
  private static final List<String> SURNAMES =
      List.of("Abe", "Brandt", "Costa", "Dogan", "Eriksen", "Fischer", "Garcia", "Huang", "Ito");

  private final SeedText text;
  private final BiFunction<Paper, SplittableRandom, Paper> wording;

  private Papers(SeedText text, BiFunction<Paper, SplittableRandom, Paper> wording) {
    this.text = text;
    this.wording = wording;
  }

  /// In the words of the seeds, of which there are so few that most papers have the same.
  ///
  /// @param seeds the folder of captured pages
  public static Papers from(Path seeds) {
    return new Papers(SeedText.read(seeds), (paper, random) -> paper);
  }

  /// The same papers in as many words, as unevenly frequent, as real abstracts have: what a search
  /// costs depends on how many papers have its words.
  ///
  /// @param seeds the folder of captured pages
  public static Papers inManyWords(Path seeds) {
    SeedText text = SeedText.read(seeds);
    return new Papers(text, new ManyWords(Vocabulary.of(text))::say);
  }

  /// One paper.
  ///
  /// @param id an arXiv id
  public record Paper(
      String id,
      String title,
      String abstractText,
      List<String> authors,
      String category,
      LocalDate publishedOn) {}

  /// The paper of a number, from 0.
  public Paper get(int number) {
    SplittableRandom random = new SplittableRandom(SEED + number);
    int month = number / PER_MONTH;
    int year = FIRST_YEAR + month / 12;
    String id = "%02d%02d.%05d".formatted(year % 100, month % 12 + 1, number % PER_MONTH + 1);
    Paper paper =
        new Paper(
            id,
            joined(random, text.titleWords(), random.nextInt(6, 15)),
            joined(random, text.sentences(), random.nextInt(5, 11)),
            authors(random),
            one(random, CATEGORIES),
            LocalDate.of(year, month % 12 + 1, random.nextInt(1, 28)));
    return wording.apply(paper, random);
  }

  private static List<String> authors(SplittableRandom random) {
    return random
        .ints(random.nextInt(1, 8), 0, Integer.MAX_VALUE)
        .mapToObj(
            draw ->
                FORENAMES.get(draw % FORENAMES.size())
                    + " "
                    + SURNAMES.get(draw / FORENAMES.size() % SURNAMES.size()))
        .toList();
  }

  private static String joined(SplittableRandom random, List<String> parts, int count) {
    StringBuilder joined = new StringBuilder(one(random, parts));
    for (int i = 1; i < count; i++) {
      joined.append(' ').append(one(random, parts));
    }
    return joined.toString();
  }

  private static <T> T one(SplittableRandom random, List<T> parts) {
    return parts.get(random.nextInt(parts.size()));
  }
}
