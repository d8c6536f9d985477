package org.papertide.ingest.intake.form;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.papertide.ingest.http.ProblemException;

/// What a request says of its dump, in its query and in the fields of its form. For one thread.
public final class FormFields {

  private final Map<String, String> values = new HashMap<>();

  /// Notes a value.
  ///
  /// @throws ProblemException when the name has another value already
  public void put(String name, String value) {
    String known = values.putIfAbsent(name, value);
    if (known != null && !known.equals(value)) {
      throw new ProblemException(
          "conflicting-parameters",
          400,
          "`%s` is given more than once, and not the same each time. Say it once, in the query or in"
                  .formatted(name)
              + " a field.");
    }
  }

  public Optional<String> get(String name) {
    return Optional.ofNullable(values.get(name));
  }
}
