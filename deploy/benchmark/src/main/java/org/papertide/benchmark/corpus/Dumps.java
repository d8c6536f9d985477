package org.papertide.benchmark.corpus;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The dumps that are pushed: one of generated papers, or those of a folder.
public final class Dumps {

  private Dumps() {}

  /// Writes a dump of JSON Lines with arXiv's keys.
  public static Path write(Papers papers, int count, Path file) {
    try (OutputStream out = Files.newOutputStream(file);
        JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
      for (int number = 0; number < count; number++) {
        line(json, papers.get(number));
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException("the dump cannot be written: " + file, e);
    }
  }

  private static void line(JsonGenerator json, Papers.Paper paper) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", paper.id());
    json.writeStringField("title", paper.title());
    json.writeStringField("abstract", paper.abstractText());
    json.writeArrayFieldStart("authors");
    for (String author : paper.authors()) {
      json.writeString(author);
    }
    json.writeEndArray();
    json.writeStringField("categories", paper.category());
    json.writeStringField("published", paper.publishedOn().toString());
    json.writeEndObject();
  }

  /// The files of a folder and of those below it, by name.
  public static List<Path> in(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the dumps cannot be listed: " + folder, e);
    }
  }
}
