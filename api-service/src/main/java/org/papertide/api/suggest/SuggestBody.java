package org.papertide.api.suggest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.papertide.api.index.suggest.Suggestion;

/// What a text may become.
@Schema(name = "Suggestions")
public record SuggestBody(String query, List<Item> suggestions) {

  static SuggestBody of(String query, List<Suggestion> suggestions) {
    return new SuggestBody(query, suggestions.stream().map(Item::of).toList());
  }

  /// One suggestion.
  @Schema(name = "Suggestion")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Item(
      @Schema(description = "title or author", examples = "title") String kind,
      @Schema(examples = "Attention Is All You Need") String text,
      @Schema(description = "The parts of the text that were typed, in order")
          List<Suggestion.Span> matched,
      @Schema(description = "Of a title: the paper's id", examples = "1706.03762")
          @Nullable String id,
      @Schema(description = "Of an author: how many papers bear the name")
          @Nullable Integer papers) {

    private static Item of(Suggestion suggestion) {
      return switch (suggestion) {
        case Suggestion.Title title ->
            new Item("title", title.text(), title.matched(), title.id(), null);
        case Suggestion.Author author ->
            new Item("author", author.text(), author.matched(), null, author.papers());
      };
    }
  }
}
