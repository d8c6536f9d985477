package org.papertide.api.export.cite;

import java.io.IOException;
import java.io.Writer;
import java.util.Optional;

/// Writes the entries of a BibTeX file, field by field.
final class Fields {

  private final Writer writer;

  Fields(Writer writer) {
    this.writer = writer;
  }

  void begin(String type, String key) throws IOException {
    writer.append('@').append(type).append('{').append(key);
  }

  /// A value with balanced braces.
  void field(String name, String value) throws IOException {
    bare(name, "{" + value + "}");
  }

  void field(String name, Optional<String> value) throws IOException {
    if (value.isPresent()) {
      field(name, value.get());
    }
  }

  /// A number, or the name of a month.
  void bare(String name, String value) throws IOException {
    writer.append(",\n  ").append(name).append(" = ").append(value);
  }

  void end() throws IOException {
    writer.append("\n}\n");
  }
}
