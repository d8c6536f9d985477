package org.papertide.api.index.lucene.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.papertide.api.index.Changes;
import org.papertide.api.index.Changes.PaperChange;
import org.papertide.api.index.SamplePaper;
import org.papertide.api.index.lucene.LucenePaperIndex;
import org.papertide.api.index.lucene.TestIndex;
import org.papertide.api.index.suggest.Suggestion;
import org.papertide.api.index.suggest.Suggestion.Span;

class PaperSuggestionsTest {

  @TempDir Path directory;

  private static final PaperChange[] LIBRARY = {
    SamplePaper.of(1, "Attention Is All You Need")
        .by("Ashish Vaswani")
        .with("upvotes", 900)
        .present(),
    SamplePaper.of(2, "Attention is a Kernel").by("Geoffrey Hinton").with("upvotes", 5).present(),
    SamplePaper.of(3, "When All Attention is Anything").with("upvotes", 90).present(),
    SamplePaper.of(4, "Café Society's Menus").by("René Déscartes", "Geoffrey Hinton").present(),
    SamplePaper.of(5, "Attention Is Withdrawn").by("Gone Person").withdrawn().present(),
    SamplePaper.of(6, "BERT: Pre-training of Attention").by("Geoffrey Hi Ng").present(),
    SamplePaper.of(7, "Kernels").by("Attenborough, David").present(),
    new Changes.Merged(1, 8, "t-other", "2511.00001"),
  };

  private static List<String> texts(List<Suggestion> suggestions) {
    return suggestions.stream()
        .map(
            suggestion ->
                switch (suggestion) {
                  case Suggestion.Title title -> title.text();
                  case Suggestion.Author author -> author.text() + " " + author.papers();
                })
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "attention is a|Attention Is All You Need;Attention is a Kernel;"
            + "When All Attention is Anything",
        "Attention Is A |Attention is a Kernel",
        "atten|Attention Is All You Need;Attention is a Kernel;Attenborough, David 1;"
            + "When All Attention is Anything;BERT: Pre-training of Attention",
        "cafe soc|Café Society's Menus",
        "CAFÉ|Café Society's Menus",
        "bert pre-t|BERT: Pre-training of Attention",
        "bert: pretr|",
        "training att|BERT: Pre-training of Attention",
        "need|Attention Is All You Need",
        "geoffrey hi|Geoffrey Hinton 2;Geoffrey Hi Ng 1",
        "hinton|Geoffrey Hinton 2",
        "hinton, geof|Geoffrey Hinton 2",
        "descartes|René Déscartes 1",
        "withdrawn|",
        "gone|",
        "zzz|",
      })
  void what_begins_like_the_text_comes_before_what_has_its_words(String typed, String expected)
      throws IOException {
    try (LucenePaperIndex index = TestIndex.with(directory, LIBRARY)) {
      assertThat(texts(index.suggest(typed, 10)))
          .containsExactly(expected == null ? new String[0] : expected.split(";"));
    }
  }

  @Test
  void a_suggestion_comes_with_what_of_it_was_typed() throws IOException {
    try (LucenePaperIndex index = TestIndex.with(directory, LIBRARY)) {
      assertThat(index.suggest("attention is al", 1))
          .containsExactly(
              new Suggestion.Title(
                  "Attention Is All You Need",
                  List.of(new Span(0, 9), new Span(10, 12), new Span(13, 15)),
                  "2511.00001"));
      assertThat(index.suggest("descartes, ren", 1))
          .containsExactly(
              new Suggestion.Author("René Déscartes", List.of(new Span(0, 3), new Span(5, 14)), 1));
    }
  }

  @Test
  void what_changes_or_goes_is_suggested_no_longer() throws IOException {
    try (LucenePaperIndex index = TestIndex.with(directory, LIBRARY)) {
      index
          .writable()
          .orElseThrow()
          .apply(
              TestIndex.page(
                  2,
                  SamplePaper.of(1, "Intention Is All You Need").by("A. Vaswani").present(),
                  SamplePaper.of(2, "Attention is a Kernel").withdrawn().present(),
                  new Changes.Merged(1, 4, "2511.00004", "2511.00006")));

      assertThat(texts(index.suggest("attention is a", 10)))
          .containsExactly("When All Attention is Anything");
      assertThat(texts(index.suggest("intention", 10)))
          .containsExactly("Intention Is All You Need");
      assertThat(index.suggest("cafe", 10)).isEmpty();
      assertThat(index.suggest("ashish", 10)).isEmpty();
      assertThat(texts(index.suggest("vaswani", 10))).containsExactly("A. Vaswani 1");
      assertThat(index.suggest("geoffrey hin", 10)).isEmpty();
    }
  }

  @Test
  void authors_have_a_third_where_there_are_enough_titles() throws IOException {
    PaperChange[] papers =
        IntStream.rangeClosed(1, 60)
            .mapToObj(
                no -> SamplePaper.of(no, "Same " + no).by("Same Author" + no).with("upvotes", no))
            .map(SamplePaper::present)
            .toArray(PaperChange[]::new);
    try (LucenePaperIndex index = TestIndex.with(directory, papers)) {
      List<Suggestion> suggestions = index.suggest("sam", 10);

      assertThat(suggestions).hasSize(10);
      assertThat(suggestions.subList(0, 6)).allMatch(Suggestion.Title.class::isInstance);
      assertThat(suggestions.subList(6, 10)).allMatch(Suggestion.Author.class::isInstance);
      assertThat(index.suggest("s", 20)).hasSize(20).allMatch(Suggestion.Title.class::isInstance);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "???", "\u0000", "\ud800", "日本", "a\u0000b", "99", "~"})
  void no_text_is_an_error(String typed) throws IOException {
    try (LucenePaperIndex index = TestIndex.with(directory, LIBRARY)) {
      assertThat(index.suggest(typed, 10)).isEmpty();
      assertThat(index.suggest(typed.repeat(100), 10)).isEmpty();
    }
  }
}
