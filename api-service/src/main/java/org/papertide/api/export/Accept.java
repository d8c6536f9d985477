package org.papertide.api.export;

import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// What a client takes, read from `Accept` as RFC 9110 (section 12.5.1) describes it. A range that
/// cannot be read is left out.
final class Accept {

  /// A media type, `type/*` or `*/*`.
  ///
  /// @param quality from 0, never, to 1
  /// @param place in the header, from 0
  private record Range(MediaType type, float quality, int place) {

    boolean covers(Form form) {
      return type.isCompatible(form.mediaType());
    }

    int precision() {
      return type.isWildcardType() ? 0 : type.isWildcardSubtype() ? 1 : 2;
    }
  }

  private static final Comparator<Range> BY_PRECISION = Comparator.comparingInt(Range::precision);

  /// The better one first: among equals in quality a type that is named goes before one that is
  /// merely covered, then what stands earlier in the header.
  private static final Comparator<Map.Entry<Form, Range>> BEST_FIRST =
      Map.Entry.comparingByValue(
          Comparator.comparingDouble(Range::quality)
              .thenComparing(BY_PRECISION)
              .reversed()
              .thenComparingInt(Range::place));

  private Accept() {}

  /// The form that the client likes best, empty if it takes none of them.
  ///
  /// @param headers the values of the header; none, and one that is empty, mean that it takes
  ///     anything
  static Optional<Form> best(List<String> headers) {
    String header = String.join(",", headers);
    if (header.isBlank()) {
      return Optional.of(Form.JSON);
    }
    List<Range> ranges = ranges(header);
    return Arrays.stream(Form.values())
        .flatMap(form -> decisive(ranges, form).map(range -> Map.entry(form, range)).stream())
        .filter(entry -> entry.getValue().quality() > 0)
        .min(BEST_FIRST)
        .map(Map.Entry::getKey);
  }

  /// The most precise range that covers a form is the one that counts.
  private static Optional<Range> decisive(List<Range> ranges, Form form) {
    return ranges.stream().filter(range -> range.covers(form)).max(BY_PRECISION);
  }

  private static List<Range> ranges(String header) {
    String[] parts = header.split(",", -1);
    return IntStream.range(0, parts.length)
        .mapToObj(place -> range(parts[place].strip(), place).stream())
        .flatMap(range -> range)
        .toList();
  }

  private static Optional<Range> range(String text, int place) {
    try {
      MediaType type = MediaType.valueOf(text);
      float quality = Float.parseFloat(type.getParameters().getOrDefault("q", "1"));
      return Optional.of(new Range(type, quality, place));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
