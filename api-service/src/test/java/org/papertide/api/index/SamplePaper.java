package org.papertide.api.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.papertide.api.index.PaperDocument.Membership;
import org.papertide.api.index.PaperHistory.Observation;
import org.papertide.api.index.PaperHistory.Revision;

/// A paper for tests, with observations added one by one.
public final class SamplePaper {

  private static final Instant CAPTURED = Instant.parse("2025-11-25T06:00:00Z");

  private final long no;
  private final String id;
  private final String title;
  private final String text;
  private final List<Observation> observations = new ArrayList<>();
  private final ArrayNode authors = JsonNodeFactory.instance.arrayNode();
  private final Map<String, JsonNode> fields = new TreeMap<>();
  private boolean withdrawn;

  private SamplePaper(long no, String id, String title, String text) {
    this.no = no;
    this.id = id;
    this.title = title;
    this.text = text;
  }

  public static SamplePaper of(long no, String id, String title, String text) {
    return new SamplePaper(no, id, title, text);
  }

  public static SamplePaper of(long no, String title) {
    return of(no, "2511.%05d".formatted(no), title, "An abstract. It has two sentences.");
  }

  public SamplePaper on(String day, @Nullable Integer position, String source) {
    observations.add(
        new Observation(
            "dump-" + observations.size(),
            source,
            CAPTURED.plusSeconds(observations.size()),
            LocalDate.parse(day),
            position,
            3,
            null,
            false));
    return this;
  }

  public SamplePaper observed(Observation observation) {
    observations.add(observation);
    return this;
  }

  public SamplePaper field(String name, JsonNode value) {
    fields.put(name, value);
    return this;
  }

  public SamplePaper by(String... names) {
    List.of(names).forEach(authors::add);
    return this;
  }

  /// A merged property, of whatever type.
  public SamplePaper with(String property, JsonNode value) {
    fields.put(property, value);
    return this;
  }

  public SamplePaper with(String property, String value) {
    return with(property, TextNode.valueOf(value));
  }

  public SamplePaper with(String property, int value) {
    return with(property, IntNode.valueOf(value));
  }

  public SamplePaper withAll(String property, String... values) {
    ArrayNode texts = JsonNodeFactory.instance.arrayNode();
    List.of(values).forEach(texts::add);
    return with(property, texts);
  }

  /// What a dump counted.
  public SamplePaper counted(Instant at, @Nullable Integer upvotes, @Nullable Integer comments) {
    observations.add(
        new Observation(
            "dump-" + observations.size(), "counter", at, null, null, upvotes, comments, false));
    return this;
  }

  public SamplePaper withdrawn() {
    withdrawn = true;
    return this;
  }

  public PaperDocument document() {
    Map<String, JsonNode> merged = new TreeMap<>(fields);
    merged.putIfAbsent("upvotes", IntNode.valueOf(3));
    if (!authors.isEmpty()) {
      merged.put("authors", authors);
    }
    return new PaperDocument(
        no,
        id,
        title,
        text,
        merged,
        withdrawn,
        CAPTURED,
        CAPTURED,
        memberships(),
        observations.stream()
            .map(Observation::source)
            .filter(Objects::nonNull)
            .distinct()
            .sorted()
            .toList(),
        List.of());
  }

  private List<Membership> memberships() {
    TreeMap<LocalDate, Membership> days = new TreeMap<>();
    for (Observation said : observations) {
      if (said.feedDay() != null) {
        days.put(said.feedDay(), new Membership(said.feedDay(), said.position(), said.source()));
      }
    }
    return List.copyOf(days.values());
  }

  public PaperHistory history() {
    List<Revision> revisions = List.of(new Revision(title, text, CAPTURED));
    return new PaperHistory(1, revisions, observations.size(), List.copyOf(observations));
  }

  public Changes.PaperChange present() {
    return present(1);
  }

  /// As a transaction wrote it.
  public Changes.PaperChange present(long xid) {
    return new Changes.Present(xid, document(), history());
  }
}
