package org.papertide.api.index.query;

import java.util.List;

/// What papers are to be like, and unlike.
///
/// @param text a text that they are to be like; may be empty
/// @param like ids of papers that they are to be like
/// @param unlike ids of papers that they are to be unlike
public record SimilarQuestion(String text, List<String> like, List<String> unlike) {

  /// Papers like one.
  public static SimilarQuestion like(String id) {
    return new SimilarQuestion("", List.of(id), List.of());
  }
}
