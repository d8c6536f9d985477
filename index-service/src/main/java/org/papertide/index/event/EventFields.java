package org.papertide.index.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The properties of one event, each taken by name and checked; what was not taken is the rest.
final class EventFields {

  private static final Pattern SOURCE = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
  // Since April 2007, and before: https://info.arxiv.org/help/arxiv_identifier.html
  private static final Pattern ARXIV_ID =
      Pattern.compile("[0-9]{4}\\.[0-9]{4,5}|[a-z][a-z.-]*(\\.[A-Z]{2})?/[0-9]{7}");
  private static final int LONGEST_PRODUCER_ID = 512;
  // Of RFC 3339, which the contract's dates keep to.
  private static final int LAST_YEAR = 9999;
  private static final Set<String> KEPT =
      Set.of("authors", "authorCount", "publishedOn", "publishedOnInferred");

  private final JsonNode object;
  private final Set<String> taken = new HashSet<>();

  EventFields(JsonNode object) {
    this.object = object;
  }

  String text(String name) throws UnreadableEventException {
    String text = textIfAny(name);
    if (text == null || text.isEmpty()) {
      throw new UnreadableEventException(name + " is missing or empty");
    }
    return text;
  }

  @Nullable String textIfAny(String name) throws UnreadableEventException {
    JsonNode node = take(name);
    if (node == null) {
      return null;
    }
    if (!node.isTextual()) {
      throw new UnreadableEventException(name + " is no string");
    }
    StorableText.check(name, node.textValue());
    return node.textValue();
  }

  String source() throws UnreadableEventException {
    String source = text("source");
    if (!SOURCE.matcher(source).matches()) {
      throw new UnreadableEventException("source is no name of a source: " + source);
    }
    return source;
  }

  @Nullable String arxivIdIfAny() throws UnreadableEventException {
    String id = textIfAny("arxivId");
    if (id != null && !ARXIV_ID.matcher(id).matches()) {
      throw new UnreadableEventException("arxivId is no arXiv id without version: " + id);
    }
    return id;
  }

  /// The producer's id. Ids of the source `arxiv` share their form with arXiv's own, so they must
  /// be those.
  @Nullable String producerIdIfAny() throws UnreadableEventException {
    String id = textIfAny("producerId");
    if (id == null) {
      return null;
    }
    if (id.isEmpty() || id.length() > LONGEST_PRODUCER_ID) {
      throw new UnreadableEventException("producerId has no 1 to 512 characters");
    }
    if (source().equals("arxiv") && !ARXIV_ID.matcher(id).matches()) {
      throw new UnreadableEventException("producerId of the source arxiv is no arXiv id: " + id);
    }
    return id;
  }

  /// A date and time, to the microsecond, which is what PostgreSQL keeps.
  Instant instant(String name) throws UnreadableEventException {
    try {
      OffsetDateTime time = OffsetDateTime.parse(text(name)).withOffsetSameInstant(ZoneOffset.UTC);
      checkYear(name, time.getYear());
      return time.toInstant().truncatedTo(ChronoUnit.MICROS);
    } catch (DateTimeException e) {
      throw new UnreadableEventException(name + " is no date and time with an offset");
    }
  }

  @Nullable LocalDate dayIfAny(String name) throws UnreadableEventException {
    String text = textIfAny(name);
    try {
      LocalDate day = text == null ? null : LocalDate.parse(text);
      if (day != null) {
        checkYear(name, day.getYear());
      }
      return day;
    } catch (DateTimeException e) {
      throw new UnreadableEventException(name + " is no date");
    }
  }

  private static void checkYear(String name, int year) throws UnreadableEventException {
    if (year < 1 || year > LAST_YEAR) {
      throw new UnreadableEventException(name + " is not in the years 1 to " + LAST_YEAR);
    }
  }

  boolean flag(String name) throws UnreadableEventException {
    JsonNode node = take(name);
    if (node != null && !node.isBoolean()) {
      throw new UnreadableEventException(name + " is neither true nor false");
    }
    return node != null && node.booleanValue();
  }

  long number(String name, long maximum) throws UnreadableEventException {
    JsonNode node = take(name);
    if (node == null) {
      throw new UnreadableEventException(name + " is missing");
    }
    if (!node.isIntegralNumber()
        || !node.canConvertToLong()
        || node.longValue() < 0
        || node.longValue() > maximum) {
      throw new UnreadableEventException(name + " is no whole number from 0 to " + maximum);
    }
    return node.longValue();
  }

  @Nullable Integer countIfAny(String name) throws UnreadableEventException {
    if (take(name) == null) {
      return null;
    }
    return (int) number(name, Integer.MAX_VALUE);
  }

  @Nullable EventFields object(String name) throws UnreadableEventException {
    JsonNode node = take(name);
    if (node != null && !node.isObject()) {
      throw new UnreadableEventException(name + " is no object");
    }
    return node == null ? null : new EventFields(node);
  }

  /// Checks the properties that the contract knows and this service only keeps.
  void checkKept() throws UnreadableEventException {
    countIfAny("authorCount");
    dayIfAny("publishedOn");
    flag("publishedOnInferred");
    JsonNode authors = take("authors");
    if (authors != null && !authors.isArray()) {
      throw new UnreadableEventException("authors is no list");
    }
    for (JsonNode author : authors == null ? List.<JsonNode>of() : authors) {
      if (!author.isTextual()) {
        throw new UnreadableEventException("authors has something that is no string");
      }
    }
    taken.removeAll(KEPT);
  }

  /// What nobody has taken, without nulls.
  SortedMap<String, JsonNode> rest() throws UnreadableEventException {
    SortedMap<String, JsonNode> rest = new TreeMap<>();
    for (Map.Entry<String, JsonNode> property : object.properties()) {
      if (!taken.contains(property.getKey()) && !property.getValue().isNull()) {
        StorableText.checkAll(property.getKey(), property.getValue());
        rest.put(property.getKey(), property.getValue());
      }
    }
    return rest;
  }

  private @Nullable JsonNode take(String name) {
    taken.add(name);
    JsonNode node = object.get(name);
    return node == null || node.isNull() ? null : node;
  }
}
