package org.papertide.api.export.cite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.papertide.api.export.listing.NastyText;
import org.papertide.api.export.listing.Reference;
import org.papertide.api.export.listing.SampleListing;
import org.papertide.api.index.PaperDocument;

class BibtexTest {

  private static String written(PaperDocument... papers) throws Exception {
    return SampleListing.written(new Bibtex(), SampleListing.of(papers));
  }

  private static List<BibTeXEntry> read(String bibtex) throws Exception {
    BibTeXDatabase database = new BibTeXParser().parseFully(new StringReader(bibtex));
    Map<Key, BibTeXEntry> entries = database.getEntries();
    return new ArrayList<>(entries.values());
  }

  private static String value(BibTeXEntry entry, String name) {
    return entry.getField(new Key(name)).toUserString();
  }

  @Test
  void an_arxiv_paper_is_misc_with_its_eprint() throws Exception {
    String bibtex =
        written(
            SampleListing.paper(
                "2404.14619",
                "OpenELM: 100% Open & $O(n^2)$",
                "Costs $5 and $6.",
                "authors",
                "[\"Ada Lovelace\", \"Acme and Sons, Inc.\", \"others\", \"Jürgen O_Neil\"]",
                "categories",
                "[\"cs.CL\", \"cs.AI\"]",
                "publishedOn",
                "\"2024-04-22\""));
    assertThat(bibtex)
        .isEqualTo(
            """
            @misc{arXiv:2404.14619,
              title = {{OpenELM: 100\\% Open \\& $O(n^2)$}},
              author = {Ada Lovelace and {Acme and Sons, Inc.} and {others} and Jürgen O\\_Neil},
              year = {2024},
              month = apr,
              eprint = {2404.14619},
              archivePrefix = {arXiv},
              primaryClass = {cs.CL},
              url = {https://arxiv.org/abs/2404.14619},
              abstract = {Costs \\$5 and \\$6.}
            }
            """);
    assertThat(read(bibtex)).hasSize(1);
  }

  @Test
  void a_paper_of_a_journal_is_an_article() throws Exception {
    BibTeXEntry entry =
        read(written(
                SampleListing.paper(
                    "other:a b_c",
                    "T",
                    "A",
                    "journal",
                    "\"Phys. Rev. #7\"",
                    "doi",
                    "\"doi:10.1000/a_{b}\"")))
            .getFirst();
    assertThat(entry.getType()).isEqualTo(new Key("article"));
    assertThat(entry.getKey()).hasToString("other:a_20b_5fc");
    assertThat(value(entry, "journal")).isEqualTo("Phys. Rev. \\#7");
    assertThat(value(entry, "doi")).isEqualTo("10.1000/a_%7Bb%7D");
    assertThat(value(entry, "url")).isEqualTo("https://doi.org/10.1000/a_%7Bb%7D");
    assertThat(entry.getField(new Key("author"))).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "$O(n^2)$|$O(n^2)$",
        "an $\\epsilon$-net of $\\mathbb{R}^d$|an $\\epsilon$-net of $\\mathbb{R}^d$",
        "$5 or $6|\\$5 or \\$6",
        "$5-$6|\\$5-\\$6",
        "$\\input{a}$|\\$\\textbackslash{}input\\textbraceleft{}a\\textbraceright{}\\$",
        "$^^5cinput$|\\$\\textasciicircum{}\\textasciicircum{}5cinput\\$",
        "$a%b$|\\$a\\%b\\$",
        "$\\left\\{x$|\\$\\textbackslash{}left\\textbackslash{}\\textbraceleft{}x\\$",
        "$}{$|\\$\\textbraceright{}\\textbraceleft{}\\$",
        "$x\\$|\\$x\\textbackslash{}\\$",
        "a \\$x$|a \\textbackslash{}\\$x\\$",
        "$$|\\$\\$",
        "$\\frac{1}{n}$|$\\frac{1}{n}$",
        "$x_i^2$|$x_i^2$",
        "$\\frac$|\\$\\textbackslash{}frac\\$",
        "$x^2^3$|\\$x\\textasciicircum{}2\\textasciicircum{}3\\$",
        "$a_$|\\$a\\_\\$",
        "$$E=m$$|\\$\\$E=m\\$\\$",
        "$|\\$",
        "$é$|\\$é\\$",
      })
  void sound_mathematics_stays_and_nothing_else(String text, String latex) {
    assertThat(LatexText.of(text)).isEqualTo(latex);
  }

  @RepeatedTest(200)
  void nothing_in_a_text_breaks_it() throws Exception {
    long seed = System.nanoTime();
    PaperDocument[] papers = SampleListing.nasty(new NastyText(seed), 3);
    String bibtex = written(papers);
    assertThat(bibtex).as("seed %d", seed).doesNotContain("\\input").doesNotContain("^^");
    assertBraces(bibtex, seed);
    List<BibTeXEntry> entries = read(bibtex);
    assertThat(entries).as("seed %d", seed).hasSize(3);
    Set<String> keys = new HashSet<>();
    for (int at = 0; at < papers.length; at++) {
      BibTeXEntry entry = entries.get(at);
      keys.add(entry.getKey().toString());
      String title = value(entry, "title");
      assertThat(LatexReader.read(title.substring(1, title.length() - 1)))
          .as("seed %d", seed)
          .isEqualTo(NastyText.line(papers[at].title()));
      assertThat(LatexReader.read(value(entry, "abstract")))
          .as("seed %d", seed)
          .isEqualTo(NastyText.line(papers[at].text()));
      assertThat(names(value(entry, "author")))
          .as("seed %d", seed)
          .isEqualTo(new Reference(papers[at]).authors().stream().map(NastyText::line).toList());
    }
    assertThat(keys).as("seed %d", seed).hasSize(3);
  }

  /// As BibTeX reads: braces count, whatever stands before them.
  private static void assertBraces(String bibtex, long seed) {
    int open = 0;
    for (String line : bibtex.split("\n", -1)) {
      for (int at = 0; at < line.length(); at++) {
        open += line.charAt(at) == '{' ? 1 : line.charAt(at) == '}' ? -1 : 0;
        assertThat(open).as("seed %d: %s", seed, line).isNotNegative();
      }
      assertThat(open).as("seed %d: %s", seed, line).isLessThanOrEqualTo(1);
    }
    assertThat(open).as("seed %d", seed).isZero();
  }

  /// As BibTeX reads: `and` between names outside of braces.
  private static List<String> names(String authors) {
    List<String> names = new ArrayList<>();
    int open = 0;
    int begin = 0;
    for (int at = 0; at < authors.length(); at++) {
      open += authors.charAt(at) == '{' ? 1 : authors.charAt(at) == '}' ? -1 : 0;
      if (open == 0 && authors.startsWith(" and ", at)) {
        names.add(name(authors.substring(begin, at)));
        begin = at + 5;
      }
    }
    names.add(name(authors.substring(begin)));
    return names;
  }

  private static String name(String latex) {
    boolean whole = latex.startsWith("{") && latex.endsWith("}");
    assertThat(whole || !latex.contains(",")).as(latex).isTrue();
    return LatexReader.read(whole ? latex.substring(1, latex.length() - 1) : latex);
  }
}
