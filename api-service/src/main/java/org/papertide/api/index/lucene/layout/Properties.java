package org.papertide.api.index.lucene.layout;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.papertide.api.index.query.Selection;

/// The merged properties of a paper, which come from producers: a value of another type than is
/// asked for, or out of bounds, is as good as none.
record Properties(Map<String, JsonNode> byName) {

  private static final int LAST_YEAR = 9999;

  private static final Pattern LINK =
      Pattern.compile("https?://(?:www\\.)?([^/?#:@\\s]{1,200}).*", Pattern.CASE_INSENSITIVE);

  private JsonNode value(String name) {
    return byName.getOrDefault(name, MissingNode.getInstance());
  }

  /// A whole number from 0 on.
  OptionalInt count(String name) {
    JsonNode value = value(name);
    return value.isIntegralNumber() && value.canConvertToInt() && value.intValue() >= 0
        ? OptionalInt.of(value.intValue())
        : OptionalInt.empty();
  }

  /// A day of a year with four digits.
  Optional<LocalDate> day(String name) {
    try {
      LocalDate day = LocalDate.parse(value(name).asText());
      return day.getYear() >= 0 && day.getYear() <= LAST_YEAR ? Optional.of(day) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /// The text, or the texts of the array: those that are neither empty nor too long to be asked
  /// for.
  Stream<String> texts(String name) {
    JsonNode value = value(name);
    Iterable<JsonNode> values = value.isArray() ? value : List.of(value);
    return StreamSupport.stream(values.spliterator(), false)
        .filter(JsonNode::isTextual)
        .map(text -> text.textValue().strip())
        .filter(text -> !text.isEmpty() && text.length() <= Selection.LONGEST_VALUE);
  }

  /// The host of a link, in lower case, without `www`.
  Stream<String> host(String name) {
    Matcher link = LINK.matcher(value(name).asText());
    return link.matches() ? Stream.of(PaperColumns.term(link.group(1))) : Stream.empty();
  }
}
