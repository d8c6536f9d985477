package org.papertide.ingest.format.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.papertide.ingest.format.DumpEntry.Observation;
import org.papertide.ingest.format.RealData;

/// How many entries go wrong on pages whose abstracts are too short to tell them by their length:
/// the first or the last sentences of real ones.
class ShortAbstractsTest {

  private static final int SHORTEST = 128;
  private static final int LONGEST = 250;
  private static final int PAGE = 50;
  private static final long SEED = 20_251_125;

  private record Card(String title, String text) {}

  private enum Page {
    TITLES_AND_ABSTRACTS {
      @Override
      void add(Card card, int at, List<String> lines, Set<Card> expected) {
        lines.addAll(List.of(card.title(), "", card.text(), ""));
        expected.add(card);
      }
    },
    EVERY_TENTH_TITLE_LOST {
      @Override
      void add(Card card, int at, List<String> lines, Set<Card> expected) {
        if (at % 10 == 3) {
          lines.addAll(List.of(card.text(), ""));
        } else {
          TITLES_AND_ABSTRACTS.add(card, at, lines, expected);
        }
      }
    },
    EVERY_TENTH_ABSTRACT_LOST {
      @Override
      void add(Card card, int at, List<String> lines, Set<Card> expected) {
        if (at % 10 == 3) {
          lines.addAll(List.of(card.title(), ""));
        } else {
          TITLES_AND_ABSTRACTS.add(card, at, lines, expected);
        }
      }
    },
    ABSTRACTS_ALONE {
      @Override
      void add(Card card, int at, List<String> lines, Set<Card> expected) {
        lines.addAll(List.of(card.text(), ""));
      }
    };

    abstract void add(Card card, int at, List<String> lines, Set<Card> expected);
  }

  /// Missing and made up ones, in a thousand cards.
  private static double wrongInThousand(Page kind, List<Card> cards) {
    int wrong = 0;
    for (int start = 0; start + PAGE <= cards.size(); start += PAGE) {
      List<String> lines = new ArrayList<>(List.of("new", "Daily Papers", "Nov 25", ""));
      Set<Card> expected = new HashSet<>();
      for (int at = 0; at < PAGE; at++) {
        kind.add(cards.get(start + at), at, lines, expected);
      }
      Set<Card> found = new HashSet<>();
      for (Observation one : PageText.read(lines.toArray(String[]::new)).observations()) {
        found.add(new Card(one.title(), one.abstractText()));
      }
      Set<Card> right = new HashSet<>(found);
      right.retainAll(expected);
      wrong += expected.size() + found.size() - 2 * right.size();
    }
    return 1_000.0 * wrong / (cards.size() / PAGE * PAGE);
  }

  private static List<Card> cards(boolean whole) {
    List<Card> cards = new ArrayList<>();
    for (Observation paper : RealData.arxivPapers()) {
      String text = paper.abstractText();
      if (whole) {
        cards.add(new Card(paper.title(), text));
        continue;
      }
      int end = text.indexOf(". ", SHORTEST - 1) + 1;
      int start = text.lastIndexOf(". ", text.length() - SHORTEST - 2) + 2;
      if (end >= SHORTEST && end <= LONGEST) {
        cards.add(new Card(paper.title(), text.substring(0, end)));
      } else if (start > 1 && text.length() - start <= LONGEST) {
        cards.add(new Card(paper.title(), text.substring(start)));
      }
    }
    Collections.shuffle(cards, new Random(SEED));
    return cards;
  }

  @Test
  void shortAbstractsAreToldFromTitles() {
    List<Card> cards = cards(false);
    System.out.printf("%d short abstracts; seed %d; wrong in a thousand:%n", cards.size(), SEED);
    for (Page kind : Page.values()) {
      double wrong = wrongInThousand(kind, cards);
      System.out.printf("  %-26s %6.1f%n", kind, wrong);
      assertThat(wrong).as("%s", kind).isLessThan(15);
    }
  }

  @Test
  void wholeAbstractsAreNotHarmed() {
    List<Card> cards = cards(true);
    System.out.printf("%d whole abstracts; wrong in a thousand:%n", cards.size());
    for (Page kind : Page.values()) {
      double wrong = wrongInThousand(kind, cards);
      System.out.printf("  %-26s %6.1f%n", kind, wrong);
      assertThat(wrong).as("%s", kind).isLessThan(0.5);
    }
  }
}
