package org.papertide.api.export.listing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.papertide.api.index.PaperDocument;

/// Lists for tests.
public final class SampleListing {

  public static final Instant FIRST = Instant.parse("2025-11-25T06:00:00Z");
  public static final Instant LAST = Instant.parse("2025-11-26T06:00:00Z");

  private static final ObjectMapper JSON = new ObjectMapper();

  private SampleListing() {}

  public static Listing of(PaperDocument... papers) {
    return of("Papers of 2025-11-25", null, papers);
  }

  public static Listing of(String title, @Nullable URI next, PaperDocument... papers) {
    return new Listing(
        title,
        "urn:papertide:list:v1/days/2025-11-25/papers",
        "http://papers.example",
        URI.create("http://papers.example/v1/days/2025-11-25/papers.x?limit=2"),
        next,
        Arrays.asList(papers));
  }

  /// A paper with merged properties.
  ///
  /// @param fields names and JSON in turn
  public static PaperDocument paper(String id, String title, String text, String... fields) {
    Map<String, JsonNode> properties = new HashMap<>();
    for (int at = 0; at < fields.length; at += 2) {
      properties.put(fields[at], json(fields[at + 1]));
    }
    return document(id, title, text, properties);
  }

  /// Papers whose title, abstract, authors and properties are nasty.
  public static PaperDocument[] nasty(NastyText nasty, int papers) {
    List<PaperDocument> documents = new ArrayList<>();
    for (int no = 0; no < papers; no++) {
      Map<String, JsonNode> fields = new HashMap<>();
      List<String> names = List.of(nasty.next(), nasty.next());
      fields.put("authors", JSON.valueToTree(names));
      fields.put("categories", JSON.valueToTree(List.of(nasty.next())));
      for (String name : List.of("journal", "doi", "codeRepository", "projectPage", "licence")) {
        String text = nasty.below(2) == 0 ? nasty.next() : "https://a.b/" + nasty.next();
        fields.put(name, JSON.valueToTree(text));
      }
      fields.put("publishedOn", JSON.valueToTree(nasty.next()));
      String id = nasty.below(2) == 0 ? "2511.%05d".formatted(no) : "other:" + nasty.next() + no;
      documents.add(document(id, nasty.next(), nasty.next(), fields));
    }
    return documents.toArray(PaperDocument[]::new);
  }

  /// Everything that could be of a wrong type, of it.
  public static PaperDocument odd() {
    return paper(
        "other:odd",
        "Odd",
        "An odd one.",
        "authors",
        "[1, null, {\"name\": \"x\"}, \" \", \"Ada\"]",
        "categories",
        "{\"a\": 1}",
        "publishedOn",
        "\"+123456-01-01\"",
        "upvotes",
        "\"many\"",
        "comments",
        "1.5",
        "journal",
        "[\"x\"]",
        "doi",
        "\"no doi\"",
        "codeRepository",
        "\"javascript:alert(1)\"",
        "projectPage",
        "\"http://\"",
        "thumbnail",
        "7");
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  private static PaperDocument document(
      String id, String title, String text, Map<String, JsonNode> fields) {
    return new PaperDocument(
        1,
        id,
        title,
        text,
        fields,
        false,
        FIRST,
        LAST,
        List.of(new PaperDocument.Membership(LocalDate.parse("2025-11-25"), 1, "huggingface")),
        List.of("huggingface"),
        List.of());
  }

  public static byte[] bytes(ListingWriter writer, Listing list) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writer.write(list, out);
    return out.toByteArray();
  }

  public static String written(ListingWriter writer, Listing list) throws IOException {
    return new String(bytes(writer, list), StandardCharsets.UTF_8);
  }
}
