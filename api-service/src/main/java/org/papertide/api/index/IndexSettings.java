package org.papertide.api.index;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/// Where the index is kept, and how much it may take.
@ConfigMapping(prefix = "api.index")
public interface IndexSettings {

  /// The directory of the index. No two processes may share it. It may be lost: it is built again.
  @WithDefault("data/index")
  Path directory();

  /// Memory for documents that are not in a segment yet. 32 MiB makes segments of some 15,000
  /// papers and leaves a heap of 256 MiB room for everything else.
  @WithDefault("32M")
  MemorySize writeBuffer();

  /// Up to how many hits a search counts. Beyond it, papers that cannot reach the best ones are
  /// skipped, which is what keeps a search over a million papers short.
  @WithDefault("1000")
  int totalUpTo();

  /// How many different words of a query are searched for, from 1 to 400. A whole abstract has
  /// fewer; each is looked for in two fields, and Lucene refuses more than 1,024 clauses.
  @WithDefault("256")
  int queryTerms();
}
