package org.papertide.api.search.syntax;

import java.util.Map;
import java.util.Optional;
import org.papertide.api.index.query.TextField;

/// The names by which a query calls the parts of a paper; the short ones are those of arXiv's API.
final class Fields {

  static final String NAMES = "title, abstract or author";

  private static final Map<String, TextField> BY_NAME =
      Map.of(
          "title", TextField.TITLE,
          "ti", TextField.TITLE,
          "abstract", TextField.ABSTRACT,
          "abs", TextField.ABSTRACT,
          "author", TextField.AUTHOR,
          "au", TextField.AUTHOR);

  private Fields() {}

  static Optional<TextField> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }
}
