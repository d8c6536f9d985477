package org.papertide.ingest.format.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.papertide.ingest.format.DumpEntry.Observation;

/// The views in which the page lists its papers, as captures of it look.
enum PageView {
  UPVOTES_ABOVE("new", "Daily Papers", "byAK and the research community", "Nov 25") {
    @Override
    List<String> lines(Observation paper) {
      return List.of(upvotes(paper), "", paper.title(), "", paper.abstractText(), "");
    }
  },
  LABELLED_UPVOTES("Daily Papers", "byAK and the research community", "Daily", "Weekly", "Nov 25") {
    @Override
    List<String> lines(Observation paper) {
      return join(
          List.of("Upvote", "", upvotes(paper), "", paper.title(), "", paper.abstractText(), ""),
          authors(paper),
          List.of("·", date(paper, "") + " " + paper.comments(), ""));
    }
  },
  SUBMITTERS("Daily Papers", "Daily", "Weekly", "Monthly", "Nov 25") {
    @Override
    List<String> lines(Observation paper) {
      return join(
          List.of("Submitted by " + paper.details().submittedBy(), "", upvotes(paper), ""),
          List.of(paper.title(), "", paper.abstractText(), ""),
          authors(paper),
          List.of("·", date(paper, ""), ""));
    }
  },
  TRENDING("Papers", "Trending Papers", "byAK and the research community") {
    @Override
    List<String> lines(Observation paper) {
      return join(
          List.of("Submitted by " + paper.details().submittedBy(), "", paper.title(), ""),
          List.of(paper.abstractText(), ""),
          authors(paper),
          List.of("·", date(paper, "Published on "), "", "Upvote", "", upvotes(paper), ""),
          List.of("GitHub " + stars(paper), ""));
    }
  },
  TRENDING_WITHOUT_CODE("Papers", "Trending Papers", "byAK and the research community") {
    @Override
    List<String> lines(Observation paper) {
      List<String> lines = TRENDING.lines(paper);
      return lines.subList(0, lines.size() - 2);
    }
  },
  EVERY_CARD_TWICE("Daily Papers", "byAK and the research community", "Nov 25") {
    @Override
    List<String> lines(Observation paper) {
      return join(LABELLED_UPVOTES.lines(paper), LABELLED_UPVOTES.lines(paper));
    }
  },
  EVERY_TEXT_TWICE("Daily Papers", "byAK and the research community", "Nov 25") {
    @Override
    List<String> lines(Observation paper) {
      return LABELLED_UPVOTES.lines(paper).stream()
          .flatMap(one -> Stream.generate(() -> one).limit(one.length() > 24 ? 2 : 1))
          .toList();
    }
  };

  private final String header;

  PageView(String... header) {
    this.header = String.join("\n", header);
  }

  /// The lines of one card.
  abstract List<String> lines(Observation paper);

  /// Whether its dates are followed by how many comments there are.
  boolean showsComments() {
    return this == LABELLED_UPVOTES || this == EVERY_CARD_TWICE || this == EVERY_TEXT_TWICE;
  }

  List<String> page(List<Observation> papers) {
    List<String> page = new ArrayList<>(header.lines().toList());
    page.add("");
    papers.forEach(paper -> page.addAll(lines(paper)));
    return page;
  }

  private static String upvotes(Observation paper) {
    return paper.upvotes() == 0 ? "-" : paper.upvotes().toString();
  }

  private static List<String> authors(Observation paper) {
    return paper.authorCount() == null
        ? List.of(paper.details().organization())
        : List.of("  • " + paper.authorCount() + " authors");
  }

  private static String stars(Observation paper) {
    int stars = paper.details().codeStars();
    return stars < 1_000 ? "" + stars : String.format(Locale.ROOT, "%.2fk", stars / 1_000.0);
  }

  private static String date(Observation paper, String label) {
    String month = paper.publishedOn().getMonth().name();
    return label
        + month.charAt(0)
        + month.substring(1, 3).toLowerCase(Locale.ROOT)
        + " %d, %d".formatted(paper.publishedOn().getDayOfMonth(), paper.publishedOn().getYear());
  }

  @SafeVarargs
  private static List<String> join(List<String>... parts) {
    List<String> lines = new ArrayList<>();
    for (List<String> part : parts) {
      lines.addAll(part);
    }
    return lines;
  }
}
