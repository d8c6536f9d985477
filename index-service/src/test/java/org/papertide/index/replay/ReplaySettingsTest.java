package org.papertide.index.replay;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

class ReplaySettingsTest {

  @Test
  void aPageMustHoldSomething() {
    assertThatCode(() -> settings("500", "16M").check()).doesNotThrowAnyException();
    assertThatThrownBy(() -> settings("0", "16M").check())
        .hasMessage("index.replay.page-size is 0: set it to 1 or more");
    assertThatThrownBy(() -> settings("500", "0").check())
        .hasMessage("index.replay.page-bytes is 0: set it to 1 or more, such as 16M");
  }

  private static ReplaySettings settings(String size, String bytes) {
    return new SmallRyeConfigBuilder()
        .addDiscoveredConverters()
        .withMapping(ReplaySettings.class)
        .withDefaultValue("index.replay.page-size", size)
        .withDefaultValue("index.replay.page-bytes", bytes)
        .build()
        .getConfigMapping(ReplaySettings.class);
  }
}
