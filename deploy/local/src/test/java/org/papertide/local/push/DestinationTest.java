package org.papertide.local.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.papertide.local.setting.Refusal;

class DestinationTest {

  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1:8081, http://127.0.0.1:8081/v1/dumps",
    "https://example.org/, https://example.org/v1/dumps",
    "https://example.org/papertide/, https://example.org/papertide/v1/dumps",
    "https://example.org/v1/dumps, https://example.org/v1/dumps"
  })
  void theAddressOfAServiceIsEnough(String given, String dumps) {
    assertThat(Destination.of(given).dumps()).hasToString(dumps);
  }

  @ParameterizedTest
  @ValueSource(strings = {"example.org", "ftp://example.org", "http://", "http://a/?b=c", "h p"})
  void whatIsNoAddressIsRefused(String given) {
    assertThatThrownBy(() -> Destination.of(given))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("'" + given + "'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://me:pass@example.org", "http://me:pa ss@example.org"})
  void aPasswordIsRefusedAndNotShown(String given) {
    assertThatThrownBy(() -> Destination.of(given))
        .isInstanceOf(Refusal.class)
        .hasMessageNotContainingAny("me:pa", "pa ss");
  }

  @Test
  void parametersAreEncoded() {
    assertThat(
            Destination.of("http://localhost")
                .with(Map.of("capturedAt", "2025-11-25T08:00:00+02:00")))
        .hasToString("http://localhost/v1/dumps?capturedAt=2025-11-25T08%3A00%3A00%2B02%3A00");
  }

  @Test
  void onlyWhatIsSecureOrStaysOnTheMachineIsHidden() {
    assertThat(Destination.of("http://192.0.2.1").exposed()).isTrue();
    assertThat(Destination.of("https://192.0.2.1").exposed()).isFalse();
    assertThat(Destination.of("http://127.0.0.1:8081").exposed()).isFalse();
  }
}
