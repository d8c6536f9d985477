package org.papertide.ingest.intake;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;

/// Settings with their defaults, but for those given.
public final class TestSettings {

  private TestSettings() {}

  public static <S> S of(Class<S> mapping, Map<String, String> values) {
    SmallRyeConfigBuilder builder =
        new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .addDefaultInterceptors()
            .addSystemSources()
            .withMapping(mapping);
    values.forEach(builder::withDefaultValue);
    return builder.build().getConfigMapping(mapping);
  }
}
