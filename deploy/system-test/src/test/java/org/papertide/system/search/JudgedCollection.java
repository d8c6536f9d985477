package org.papertide.system.search;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.papertide.system.assembly.AssembledSystem;

/// Documents, queries, and which documents people found relevant to which query: `docs.jsonl`,
/// `queries.jsonl` and `qrels.tsv` in a folder of `relevance` in `shared/data` beside the checkout,
/// or where the system property `papertide.real-data` says.
///
/// @param dump the documents as Papertide's own JSON, one on each line
/// @param documents how many they are
/// @param untitled how many of them go in with their id as title, since they have none
/// @param queries their texts by their ids, those with a relevant document only
/// @param grades of documents by the queries' ids
// Nobody compares collections.
@SuppressWarnings("ArrayRecordComponent")
record JudgedCollection(
    byte[] dump,
    int documents,
    int untitled,
    Map<String, String> queries,
    Map<String, Map<String, Integer>> grades) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /// Where it is not there, the test ends as aborted.
  static JudgedCollection named(String name) {
    Path beside = AssembledSystem.root().resolve("../shared/data").normalize();
    Path folder =
        Path.of(System.getProperty("papertide.real-data", beside.toString()), "relevance", name);
    assumeTrue(
        Files.isDirectory(folder),
        "There is no collection at " + folder + ": put it there, or set papertide.real-data.");
    try {
      return read(name, folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JudgedCollection read(String name, Path folder) throws IOException {
    StringBuilder dump = new StringBuilder();
    List<JsonNode> documents = lines(folder.resolve("docs.jsonl"));
    int untitled = 0;
    for (JsonNode document : documents) {
      String id = document.path("id").asText();
      boolean titled = !document.path("title").asText().isBlank();
      untitled += titled ? 0 : 1;
      ObjectNode paper = JSON.createObjectNode();
      paper.put("producerId", id);
      paper.put("title", titled ? document.path("title").asText() : name + " " + id);
      paper.put("abstract", document.path("text").asText());
      dump.append(paper).append('\n');
    }
    Map<String, Map<String, Integer>> grades = grades(folder.resolve("qrels.tsv"));
    Map<String, String> queries = new LinkedHashMap<>();
    for (JsonNode query : lines(folder.resolve("queries.jsonl"))) {
      if (grades.containsKey(query.path("id").asText())) {
        queries.put(query.path("id").asText(), query.path("text").asText());
      }
    }
    byte[] content = dump.toString().getBytes(StandardCharsets.UTF_8);
    return new JudgedCollection(content, documents.size(), untitled, queries, grades);
  }

  private static List<JsonNode> lines(Path file) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      lines.add(JSON.readTree(line));
    }
    return lines;
  }

  private static Map<String, Map<String, Integer>> grades(Path file) throws IOException {
    Map<String, Map<String, Integer>> grades = new HashMap<>();
    for (String line : Files.readAllLines(file)) {
      List<String> columns = List.of(line.split("\t", 3));
      int grade = Integer.parseInt(columns.get(2).strip());
      if (grade > 0) {
        grades.computeIfAbsent(columns.get(0), query -> new HashMap<>()).put(columns.get(1), grade);
      }
    }
    return grades;
  }
}
