package org.papertide.system.dumps;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A paper as it is in the world, before anybody says anything of it. The same seed and number give
/// the same paper.
///
/// @param arxivId absent for papers that only producers know, or that nobody has given an id
/// @param producerId absent for those that arXiv has, or that nobody has given an id
/// @param texts of its versions, the first one first
record Paper(
    @Nullable String arxivId,
    @Nullable String producerId,
    String title,
    List<String> texts,
    List<String> authors,
    LocalDate publishedOn) {

  private static final List<String> WORDS =
      List.of(
          ("learning sparse tides of attention over noisy streams we study how models keep what they"
                  + " have seen when records arrive in any order and show that σ-algebras, $\\ell_1$"
                  + " norms & <b>bold</b> claims — naïve or not — converge under 𝛼-mixing données"
                  + " 模型 of 学习 ℝ^n with \"quoted\" terms it's robust")
              .split(" "));
  private static final List<String> FIRST = List.of("Ada", "Grace", "Émilie", "Sofja", "Alan");
  private static final List<String> LAST = List.of("Lovelace", "Hopper", "Châtelet", "Kowalewska");

  private static final int SHORTEST_TEXT = 300;

  static Paper of(long seed, int number) {
    Random random = new Random(seed * 31 + number);
    int kind = random.nextInt(20);
    String arxivId = kind < 14 ? arxivId(number) : null;
    String producerId = kind >= 14 && kind < 18 ? "rep-%05d".formatted(number) : null;
    int versions = 1 + random.nextInt(3);
    List<String> texts = new ArrayList<>();
    for (int version = 1; version <= versions; version++) {
      texts.add(text(random, number, version));
    }
    List<String> authors =
        IntStream.range(0, 1 + random.nextInt(4))
            .mapToObj(author -> one(FIRST, random) + " " + one(LAST, random) + author)
            .toList();
    LocalDate day = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(300));
    return new Paper(arxivId, producerId, title(seed, number), texts, authors, day);
  }

  /// One in forty has the title of another paper, and one in a hundred no letter in it.
  private static String title(long seed, int number) {
    int named = number % 40 == 1 ? number - 1 : number;
    if (named % 100 == 50) {
      return "∞ → " + "∞".repeat(1 + named % 7);
    }
    return "Paper " + named + " on " + words(new Random(seed + named), 4 + named % 4);
  }

  private static String text(Random random, int number, int version) {
    StringBuilder text = new StringBuilder("Version " + version + " of abstract " + number);
    int length = SHORTEST_TEXT + random.nextInt(random.nextInt(10) == 0 ? 3_000 : 500);
    while (text.length() < length) {
      text.append(' ').append(words(random, 6));
    }
    return text.append(" and so on.").toString();
  }

  private static String arxivId(int number) {
    return number % 10 == 0
        ? "hep-th/99%05d".formatted(number)
        : "24%02d.%05d".formatted(1 + number % 12, number);
  }

  /// A spelling of the title that differs in nothing but case and punctuation.
  String respelt(Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> title.toUpperCase(Locale.ROOT);
      case 1 -> title.replace(" on ", ": on ") + "!";
      default -> title;
    };
  }

  private static String words(Random random, int count) {
    return IntStream.range(0, count)
        .mapToObj(word -> one(WORDS, random))
        .collect(Collectors.joining(" "));
  }

  private static String one(List<String> choice, Random random) {
    return choice.get(random.nextInt(choice.size()));
  }
}
