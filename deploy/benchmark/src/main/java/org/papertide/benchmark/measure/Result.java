package org.papertide.benchmark.measure;

/// What a suite has measured.
public interface Result {

  /// As a table of Markdown, with the goals.
  String markdown();
}
