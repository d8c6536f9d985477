package org.papertide.local.push;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// One run of `push`, and what it said.
record Pushing(int status, String results, String notes) {

  static Pushing of(String... arguments) {
    return of(Map.of(), "", 0, arguments);
  }

  static Pushing of(
      Map<String, String> environment, String input, int columns, String... arguments) {
    ByteArrayOutputStream results = new ByteArrayOutputStream();
    ByteArrayOutputStream notes = new ByteArrayOutputStream();
    Surroundings surroundings =
        new Surroundings(
            environment,
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(results, true, StandardCharsets.UTF_8),
            new PrintStream(notes, true, StandardCharsets.UTF_8),
            columns);
    int status = Push.run(surroundings, arguments);
    return new Pushing(
        status, results.toString(StandardCharsets.UTF_8), notes.toString(StandardCharsets.UTF_8));
  }
}
