package org.papertide.api.follow.feed;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// How much of a paper goes into its document, and how much of the feed into one page. A paper that
/// is already in the index keeps what it has until it changes, or the index is built again.
@ConfigMapping(prefix = "api.feed")
public interface FeedSettings {

  /// How much the papers of one page may hold together, histories among it: a page is in memory at
  /// once, as rows and again as documents. One paper may go beyond.
  @WithDefault("16M")
  MemorySize pageBytes();

  /// The latest text versions that a document keeps. A real paper has some three.
  @WithDefault("50")
  int revisions();

  /// How much text those may have together. A real abstract has 1.5 KB, the longest one 200 KB.
  @WithDefault("256K")
  MemorySize revisionBytes();

  /// The latest observations that a document keeps: three captures a day for a year.
  @WithDefault("1000")
  int observations();

  /// The latest days in whose lists a paper stands. They are in every hit.
  @WithDefault("1000")
  int days();

  /// The sources and the other ids that a document names.
  @WithDefault("100")
  int names();
}
