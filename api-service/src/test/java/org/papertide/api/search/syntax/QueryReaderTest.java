package org.papertide.api.search.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.papertide.api.index.query.Clause;
import org.papertide.api.index.query.TextQuery;

class QueryReaderTest {

  /// How a query is understood, in a form for reading: wishes, `+` demands, `-` exclusions.
  private static String understood(String text) {
    TextQuery query = QueryReader.read(text).query();
    return Stream.of(
            Stream.of(query.words()).filter(words -> !words.isEmpty()),
            query.demanded().stream().map(clause -> "+" + shown(clause)),
            query.excluded().stream().map(clause -> "-" + shown(clause)))
        .flatMap(parts -> parts)
        .collect(Collectors.joining(" "));
  }

  private static String shown(Clause clause) {
    return switch (clause) {
      case Clause.Word word -> word.text();
      case Clause.Phrase phrase -> "'" + phrase.text() + "'";
      case Clause.Prefix prefix -> prefix.text() + "…";
      case Clause.Within within -> within.field() + ":" + shown(within.clause());
      case Clause.AnyOf any -> all(any.clauses(), " | ");
      case Clause.AllOf all -> all(all.clauses(), " & ");
      case Clause.Without without -> "!" + shown(without.clause());
    };
  }

  private static String all(List<Clause> clauses, String between) {
    return clauses.stream()
        .map(QueryReaderTest::shown)
        .collect(Collectors.joining(between, "[", "]"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      ignoreLeadingAndTrailingWhitespace = true,
      quoteCharacter = '^',
      textBlock =
          """
          why do networks generalize       > why do networks generalize
          "neural tangent kernel" width    > width +'neural tangent kernel'
          “smart quotes”                   > +'smart quotes'
          diffusion -image -"text to image" > diffusion -image -'text to image'
          title:attention                  > +TITLE:attention
          TI:"attention is all" author:Vaswani > +TITLE:'attention is all' +AUTHOR:Vaswani
          title:(graph neural) networks    > networks +TITLE:[graph & neural]
          quantiz* int8                    > int8 +quantiz…
          cats OR dogs                     > +[cats | dogs]
          fast cats OR dogs OR "a rat"     > fast +[cats | dogs | 'a rat']
          (deep learning) graph            > deep learning graph
          (deep learning) OR transformers  > +[[deep & learning] | transformers]
          (cats OR dogs) -(birds fish)     > +[cats | dogs] -[birds & fish]
          (cats -wild) OR dogs             > +[[cats & !wild] | dogs]
          -toy                             > -toy
          """)
  void operatorsAreUnderstood(String text, String meaning) {
    assertThat(understood(text)).isEqualTo(meaning);
    assertThat(QueryReader.read(text).slips()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      ignoreLeadingAndTrailingWhitespace = true,
      quoteCharacter = '^',
      textBlock =
          """
          pre-training f(x) C*-algebra     > pre-training f(x) C*-algebra
          BERT: deep - and wide -- models  > BERT: deep - and wide -- models
          https://arxiv.org/abs/2401.12345 > https://arxiv.org/abs/2401.12345
          at 10:30 a*b** *                 > at 10:30 a*b** *
          or and not                       > or and not
          -OR title:OR                     > +TITLE:OR -OR
          """)
  void marksWithinWordsAreWords(String text, String meaning) {
    assertThat(understood(text)).isEqualTo(meaning);
    assertThat(QueryReader.read(text).slips()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      ignoreLeadingAndTrailingWhitespace = true,
      quoteCharacter = '^',
      textBlock =
          """
          5" disks                  > 5 disks                 > 1  > partner
          (open end                 > open end                > 0  > partner
          closed) end               > closed end              > 6  > partner
          cats OR                   > cats                    > 5  > between
          OR dogs                   > dogs                    > 0  > between
          venue:neurips papers      > venue:neurips papers    > 0  > no field venue
          title:author:x            > +AUTHOR:x               > 0  > before a word
          -"" dogs                  > dogs                    > 1  > nothing between
          dogs ()                   > dogs                    > 5  > between the parentheses
          title:-deep dogs          > title:-deep dogs        > 0  > minus
          """)
  void slipsAreWordsAndSaidSo(String text, String meaning, int at, String detail) {
    assertThat(understood(text)).isEqualTo(meaning);
    assertThat(QueryReader.read(text).slips())
        .singleElement()
        .satisfies(
            slip -> {
              assertThat(slip.at()).isEqualTo(at);
              assertThat(slip.detail()).contains(detail);
            });
  }

  @Test
  void aLongTextHasNoOperators() {
    String text = "we train -large \"models\" (see below) OR not ".repeat(10);
    Reading reading = QueryReader.read(text);
    assertThat(reading.query()).isEqualTo(TextQuery.ofWords(text));
    assertThat(reading.slips()).singleElement().extracting(Slip::at).isEqualTo(9);
    assertThat(QueryReader.read("plain words (only) ".repeat(30)).slips()).isEmpty();
    String quoted = "\"" + "one sentence in quotes ".repeat(11) + "\"";
    assertThat(QueryReader.read(quoted).query().demanded()).isEmpty();
    assertThat(QueryReader.read("\"" + "学习".repeat(21) + "\"").query().demanded()).isEmpty();
    assertThat(QueryReader.read("title:" + "a-".repeat(50)).query().demanded()).isEmpty();
    assertThat(QueryReader.read(")".repeat(4000)).slips()).hasSize(QueryReader.MOST_SLIPS);
  }

  @Test
  void noTextFailsOrNestsWithoutEnd() {
    long seed = Long.getLong("papertide.seed", System.nanoTime());
    System.out.println("Seed of this run: -Dpapertide.seed=" + seed);
    Random random = new Random(seed);
    String[] pieces = {"(", ")", "\"", "-", "OR", " ", "title:", "a", "word", "*", ":", "ab*", "“"};
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int piece = random.nextInt(60); piece > 0; piece--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      Reading reading = QueryReader.read(text.toString());
      Stream.concat(reading.query().demanded().stream(), reading.query().excluded().stream())
          .forEach(clause -> assertThat(depth(clause)).as(text.toString()).isLessThan(40));
    }
    assertThat(QueryReader.read("(a OR ".repeat(600)).query().demanded())
        .allSatisfy(clause -> assertThat(depth(clause)).isLessThan(40));
  }

  private static int depth(Clause clause) {
    return 1
        + switch (clause) {
          case Clause.Within within -> depth(within.clause());
          case Clause.Without without -> depth(without.clause());
          case Clause.AnyOf any -> any.clauses().stream().mapToInt(c -> depth(c)).max().orElse(0);
          case Clause.AllOf all -> all.clauses().stream().mapToInt(c -> depth(c)).max().orElse(0);
          case Clause.Word word -> 0;
          case Clause.Phrase phrase -> 0;
          case Clause.Prefix prefix -> 0;
        };
  }
}
