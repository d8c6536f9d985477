package org.papertide.ingest.intake.form;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// Bounds of a form around a dump.
@ConfigMapping(prefix = "ingest.form")
public interface FormSettings {

  /// The most parts, fields and the file together. A form has three of use; pages may add a few.
  @WithDefault("20")
  int maxParts();

  /// The longest headers of one part. The longest file names take a quarter of it.
  @WithDefault("4K")
  MemorySize maxHeaders();

  /// The longest field. A source has at most 64 bytes, a capture time fewer.
  @WithDefault("4K")
  MemorySize maxField();
}
