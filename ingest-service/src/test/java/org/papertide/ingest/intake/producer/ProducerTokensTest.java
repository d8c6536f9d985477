package org.papertide.ingest.intake.producer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProducerTokensTest {

  // printf %s one | sha256sum, and so on
  private static final String ONE =
      "7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed";
  private static final String TWO =
      "3fc4ccfe745870e2c0d99f71f30ff0656c8dedd41cc1d7d3d376b0dbe685e2f3";
  private static final String THREE =
      "8b5b9db0c13db24256c829aa364aa90c6d2eba318b9232a4ab9313b954d3555f";

  private static ProducerTokens tokens(String setting) {
    return new ProducerTokens(Optional.of(setting), false);
  }

  @Test
  void aTokenNamesItsProducer() {
    ProducerTokens tokens =
        tokens(
            "nightly=sha256:"
                + ONE
                + ",\n nightly=sha256:"
                + TWO.toUpperCase(Locale.ROOT)
                + "\narchive=sha256:"
                + THREE
                + "\n");

    assertThat(tokens.producer("one")).hasValue("nightly");
    assertThat(tokens.producer("two")).hasValue("nightly");
    assertThat(tokens.producer("three")).hasValue("archive");
    assertThat(tokens.producer("four")).isEmpty();
    assertThat(tokens.producer(ONE)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the-token-itself",
        "nightly=the-token-itself",
        "nightly=sha256:7692c3ad",
        "nightly=sha256:" + ONE + "0",
        "nightly=sha256:g692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed",
        "nightly=md5:" + ONE,
        "=sha256:" + ONE,
        "Night Ly=sha256:" + ONE,
        ONE,
      })
  void whatIsNoEntryIsRefusedWithoutRepeatingIt(String entry) {
    assertThatThrownBy(() -> tokens("archive=sha256:" + THREE + "," + entry))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContainingAll("Entry 2 of ingest.tokens", "INGEST_TOKENS", "sha256sum")
        .hasMessageNotContainingAny("the-token-itself", "692c3ad", "ightly");
  }

  @Test
  void oneTokenForTwoProducersIsRefused() {
    assertThatThrownBy(
            () -> tokens("a=sha256:" + ONE + " b=sha256:" + ONE.toUpperCase(Locale.ROOT)))
        .hasMessageContaining("Entry 2 of ingest.tokens");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", ",\n,"})
  void withoutTokensItStartsOnlyWhenToldTo(String setting) {
    StartupEvent start = new StartupEvent();

    assertThatThrownBy(() -> tokens(setting).check(start))
        .hasMessageContainingAll("ingest.tokens", "ingest.open");
    ProducerTokens open = new ProducerTokens(Optional.of(setting), true);
    open.check(start);
    assertThat(open.isOpen()).isTrue();
  }

  @Test
  void withTokensNobodyIsLetInByBeingOpen() {
    ProducerTokens tokens = new ProducerTokens(Optional.of("a=sha256:" + ONE), true);
    tokens.check(new StartupEvent());

    assertThat(tokens.isOpen()).isFalse();
  }
}
