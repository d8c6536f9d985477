package org.papertide.api.export;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.Optional;

/// Where the API is for those outside.
@ConfigMapping(prefix = "api.export")
public interface ExportSettings {

  /// The address under which readers reach the service, such as `https://papers.example.org`. Feeds
  /// need whole addresses. Absent, they come from each request, which is right without a proxy, and
  /// behind one that is told to be believed.
  Optional<URI> publicUrl();
}
