package org.papertide.api.index.lucene.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SecondProcessorTest {

  private static final Duration BUDGET = Duration.ofSeconds(2);

  @Test
  void whoever_is_alone_has_help_and_half_the_time() {
    try (SecondProcessor processors = new SecondProcessor(2)) {
      try (SecondProcessor.Share first = processors.share(true);
          SecondProcessor.Share second = processors.share(true)) {
        assertThat(first.executor()).isNotNull();
        assertThat(first.time(BUDGET)).isEqualTo(Duration.ofSeconds(1));
        assertThat(second.executor()).isNull();
        assertThat(second.time(BUDGET)).isEqualTo(BUDGET);
      }
      try (SecondProcessor.Share next = processors.share(true)) {
        assertThat(next.executor()).isNotNull();
      }
    }
  }

  @Test
  void what_cannot_be_divided_is_not() {
    try (SecondProcessor processors = new SecondProcessor(2);
        SecondProcessor.Share share = processors.share(false)) {
      assertThat(share.executor()).isNull();
      assertThat(share.time(BUDGET)).isEqualTo(BUDGET);
    }
  }

  @Test
  void one_processor_has_no_help_to_give() {
    try (SecondProcessor processors = new SecondProcessor(1);
        SecondProcessor.Share share = processors.share(true)) {
      assertThat(share.executor()).isNull();
    }
  }
}
