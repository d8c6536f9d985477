package org.papertide.index.consume.batch;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class BatchStoreSettingsTest {

  @Test
  void eachWriterNeedsAConnectionAndOneIsForOthers() {
    assertThatCode(() -> writers(3).check(4)).doesNotThrowAnyException();
    assertThatThrownBy(() -> writers(4).check(4))
        .hasMessageContaining("index.store.writers is 4")
        .hasMessageContaining("set quarkus.datasource.jdbc.max-size to 6 or more");
    assertThatThrownBy(() -> writers(0).check(4)).hasMessageContaining("set it to 1 or more");
  }

  private static BatchStore.Settings writers(int writers) {
    return () -> writers;
  }
}
