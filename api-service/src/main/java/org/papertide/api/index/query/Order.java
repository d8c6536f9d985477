package org.papertide.api.index.query;

/// In which order hits come. Papers that do not have what it goes by come last, and equal ones in
/// the order of their numbers, so that every order is total.
public enum Order {
  /// The best match of the text first.
  RELEVANCE,
  /// The latest day of publication first.
  NEWEST,
  /// The earliest day of publication first.
  OLDEST,
  UPVOTES,
  COMMENTS,
  /// What gained most lately first.
  TRENDING
}
