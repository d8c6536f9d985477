package org.papertide.ingest.intake.unpack;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// Bounds of what a packed body unpacks to.
@ConfigMapping(prefix = "ingest.unpack")
public interface UnpackSettings {

  /// The longest content, unpacked. arXiv's whole metadata snapshot, the largest known dump, is
  /// just below.
  @WithDefault("5G")
  MemorySize maxSize();

  /// How many bytes one packed byte may become. Abstracts pack three to ten to one, generated ones
  /// up to seventy; gzip can do a thousand, and zstd many thousands, with nothing but repetition.
  @WithDefault("200")
  int maxRatio();

  /// From how many unpacked bytes on the ratio counts: what is smaller does no harm, and may be a
  /// short dump of little else than repetition.
  @WithDefault("1M")
  MemorySize ratioFrom();

  /// The largest window of zstd, a power of two, which is memory held for each upload. 8 MiB is
  /// what RFC 8878 asks of every decoder and RFC 9659 allows as a content encoding.
  @WithDefault("8M")
  MemorySize maxWindow();
}
