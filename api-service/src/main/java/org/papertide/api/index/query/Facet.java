package org.papertide.api.index.query;

/// A property by whose values the papers that match can be counted. Papers without it count
/// nowhere, those with several values once for each.
public enum Facet {
  /// The year of publication.
  YEAR("year"),
  /// The month of publication, as `2025-11`.
  MONTH("month"),
  CATEGORY("category"),
  SOURCE("source"),
  ORGANIZATION("organization"),
  /// Where the code lies, as `github.com`.
  CODE_HOST("codeHost"),
  AUTHOR_COUNT("authorCount");

  private final String title;

  Facet(String title) {
    this.title = title;
  }

  /// What requests and answers call it.
  public String title() {
    return title;
  }
}
