package org.papertide.api.search;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.papertide.api.http.Parameters;
import org.papertide.api.http.Problem;
import org.papertide.api.http.ProblemException;
import org.papertide.api.index.query.Days;
import org.papertide.api.index.query.Numbers;
import org.papertide.api.index.query.Selection;

/// The parameters that say which papers may be among the hits.
public class FilterParameters {

  /// As many as nine digits can say.
  private static final int MOST = 999_999_999;

  private static final String MOST_TEXT = "" + MOST;

  @Parameter(
      description = "Published on this day or later",
      example = "2025-11-01",
      schema = @Schema(type = SchemaType.STRING, format = "date"))
  @QueryParam("publishedFrom")
  @Nullable String publishedFrom;

  @Parameter(
      description = "Published on this day or earlier",
      example = "2025-11-30",
      schema = @Schema(type = SchemaType.STRING, format = "date"))
  @QueryParam("publishedTo")
  @Nullable String publishedTo;

  @Parameter(
      description = "In the feed of this day or a later one",
      example = "2025-11-25",
      schema = @Schema(type = SchemaType.STRING, format = "date"))
  @QueryParam("feedDayFrom")
  @Nullable String feedDayFrom;

  @Parameter(
      description = "In the feed of this day or an earlier one",
      example = "2025-11-25",
      schema = @Schema(type = SchemaType.STRING, format = "date"))
  @QueryParam("feedDayTo")
  @Nullable String feedDayTo;

  @Parameter(
      description = "By this author; of several one is enough. Matches as author:\"…\" in q does",
      example = "Geoffrey Hinton")
  @QueryParam("author")
  List<String> author = List.of();

  @Parameter(
      description = "In this category, or with cs in any of cs.*; of several one is enough",
      example = "cs.CL")
  @QueryParam("category")
  List<String> category = List.of();

  @Parameter(
      description = "That this producer spoke of; of several one is enough",
      example = "huggingface")
  @QueryParam("source")
  List<String> source = List.of();

  @Parameter(description = "Of this organisation; of several one is enough", example = "Apple")
  @QueryParam("organization")
  List<String> organization = List.of();

  @Parameter(
      description = "Brought by this user, as the feed names them; of several one is enough",
      example = "akhaliq")
  @QueryParam("submittedBy")
  List<String> submittedBy = List.of();

  @Parameter(
      description = "true: a code repository is known; false: none is",
      example = "true",
      schema = @Schema(type = SchemaType.BOOLEAN))
  @QueryParam("hasCode")
  @Nullable String hasCode;

  @Parameter(
      description = "At least so many upvotes",
      example = "10",
      schema = @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = MOST_TEXT))
  @QueryParam("minUpvotes")
  @Nullable String minUpvotes;

  @Parameter(
      description = "At least so many comments",
      example = "2",
      schema = @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = MOST_TEXT))
  @QueryParam("minComments")
  @Nullable String minComments;

  @Parameter(
      description = "At least so many authors",
      example = "1",
      schema = @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = MOST_TEXT))
  @QueryParam("minAuthors")
  @Nullable String minAuthors;

  @Parameter(
      description = "At most so many authors",
      example = "3",
      schema = @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = MOST_TEXT))
  @QueryParam("maxAuthors")
  @Nullable String maxAuthors;

  /// The papers that they select.
  ///
  /// @throws ProblemException if a parameter cannot be used
  Selection selection() {
    return new Selection(
        days("publishedFrom", publishedFrom, "publishedTo", publishedTo),
        days("feedDayFrom", feedDayFrom, "feedDayTo", feedDayTo),
        values("author", author),
        values("category", category),
        values("source", source),
        values("organization", organization),
        values("submittedBy", submittedBy),
        hasCode == null ? null : (Boolean) Parameters.flag("hasCode", hasCode),
        new Numbers(number("minUpvotes", minUpvotes), null),
        new Numbers(number("minComments", minComments), null),
        authors());
  }

  private Numbers authors() {
    Integer least = number("minAuthors", minAuthors);
    Integer most = number("maxAuthors", maxAuthors);
    if (least != null && most != null && least > most) {
      String takes = "a number that is not below minAuthors";
      throw Problem.badParameter("maxAuthors", String.valueOf(most), takes).asException();
    }
    return new Numbers(least, most);
  }

  private static Days days(
      String fromName, @Nullable String from, String toName, @Nullable String to) {
    LocalDate first = from == null ? null : Parameters.day(fromName, from);
    LocalDate last = to == null ? null : Parameters.day(toName, to);
    if (first != null && last != null && first.isAfter(last)) {
      String takes = "a day that is not before " + fromName;
      throw Problem.badParameter(toName, String.valueOf(last), takes).asException();
    }
    return new Days(first, last);
  }

  private static @Nullable Integer number(String name, @Nullable String text) {
    return text == null ? null : (Integer) Parameters.number(name, text, 0, MOST);
  }

  private static List<String> values(String name, List<String> values) {
    boolean blank = values.stream().anyMatch(String::isBlank);
    if (blank || !Selection.isBounded(values)) {
      String takes =
          "a name of 1 to %d characters, at most %d times"
              .formatted(Selection.LONGEST_VALUE, Selection.MOST_VALUES);
      throw Problem.badParameter(name, String.join(", ", values), takes).asException();
    }
    return List.copyOf(values);
  }
}
