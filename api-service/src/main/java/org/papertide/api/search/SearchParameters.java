package org.papertide.api.search;

import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.papertide.api.http.Parameters;
import org.papertide.api.http.Problem;
import org.papertide.api.http.ProblemException;
import org.papertide.api.index.query.Facet;
import org.papertide.api.index.query.Order;

/// The parameters that say what is searched for and what is told of it.
public class SearchParameters {

  private static final Map<String, Order> ORDERS =
      byName(Order.values(), order -> order.name().toLowerCase(Locale.ROOT));
  private static final Map<String, Facet> FACETS = byName(Facet.values(), Facet::title);

  @Parameter(
      example = "why do overparameterized networks generalize",
      description =
          "What to search for, at most 4,000 characters. May be left out where there is a filter or"
              + " sort: then every paper that passes is a hit")
  @QueryParam("q")
  @Nullable String words;

  @Parameter(
      description = "The order: relevance with q and newest without, if not said",
      schema =
          @Schema(
              enumeration = {"relevance", "newest", "oldest", "upvotes", "comments", "trending"}))
  @QueryParam("sort")
  @Nullable String sort;

  @Parameter(
      description = "How many hits, from 1 to 100",
      schema =
          @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "10"))
  @QueryParam("limit")
  @Nullable String limit;

  @Parameter(description = "The nextPageToken of the page before, with all else but limit the same")
  @QueryParam("pageToken")
  @Nullable String pageToken;

  @Parameter(
      description = "exact counts every match; otherwise counting ends at 1,000",
      schema = @Schema(enumeration = "exact"))
  @QueryParam("total")
  @Nullable String total;

  @Parameter(
      description =
          "What all matches are counted by, separated by commas: year, month, category, source,"
              + " organization, codeHost, authorCount",
      example = "year,category")
  @QueryParam("facets")
  @Nullable String facets;

  @Parameter(
      description = "How many values of each facet, from 1 to 100",
      schema =
          @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "10"))
  @QueryParam("facetLimit")
  @Nullable String facetLimit;

  @Parameter(
      description = "true: tell of each hit what its score is made of; in the order of relevance",
      schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
  @QueryParam("explain")
  @Nullable String explain;

  /// The words, if there are any.
  ///
  /// @param necessary whether nothing else says what is wanted
  /// @throws ProblemException if they are too long, or necessary and not there
  @Nullable String query(boolean necessary, int longest) {
    boolean none = words == null || words.isBlank();
    return none && !necessary ? null : Parameters.words(words, longest);
  }

  /// @param query whether there are words
  /// @throws ProblemException if it is unknown, or relevance to nothing
  Order order(boolean query) {
    if (sort == null) {
      return query ? Order.RELEVANCE : Order.NEWEST;
    }
    Order order = Parameters.oneOf("sort", sort, ORDERS);
    if (order == Order.RELEVANCE && !query) {
      String takes = "another order than relevance while there is no q";
      throw Problem.badParameter("sort", sort, takes).asException();
    }
    return order;
  }

  /// @throws ProblemException if it is anything but `exact`
  boolean exactTotal() {
    return total != null && Parameters.oneOf("total", total, Map.of("exact", true));
  }

  /// @throws ProblemException if one is unknown
  List<Facet> facets() {
    return facets == null
        ? List.of()
        : Arrays.stream(facets.split(",", -1))
            .map(name -> Parameters.oneOf("facets", name, FACETS))
            .distinct()
            .toList();
  }

  /// @throws ProblemException if it is out of bounds
  int facetLimit(int usual, int most) {
    return facetLimit == null ? usual : Parameters.number("facetLimit", facetLimit, 1, most);
  }

  /// @throws ProblemException if there is no score to explain
  boolean explained(Order order) {
    boolean explained = explain != null && Parameters.flag("explain", explain);
    if (explained && order != Order.RELEVANCE) {
      String takes = "true in the order of relevance to a q only, since no other has scores";
      throw Problem.badParameter("explain", "true", takes).asException();
    }
    return explained;
  }

  private static <T> Map<String, T> byName(T[] values, Function<T, String> name) {
    Map<String, T> named = new LinkedHashMap<>();
    Arrays.stream(values).forEach(value -> named.put(name.apply(value), value));
    return Collections.unmodifiableMap(named);
  }
}
