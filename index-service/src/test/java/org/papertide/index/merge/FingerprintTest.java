package org.papertide.index.merge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FingerprintTest {

  @Test
  void spellingsOfOneTitleAgree() {
    String fingerprint = Fingerprint.of("OpenELM: An Efficient Language Model", "a");

    assertThat(Fingerprint.of("openelm an EFFICIENT  language-model", "b")).isEqualTo(fingerprint);
    assertThat(Fingerprint.of("Ｏｐｅｎ ELM: An E\uFB03cient Language Model", "c"))
        .isEqualTo(fingerprint);
    assertThat(Fingerprint.of("OpenELM 2: An Efficient Language Model", "a"))
        .isNotEqualTo(fingerprint);
  }

  @Test
  void isTPlusSixteenCharactersOfBase32() {
    assertThat(Fingerprint.of("2 OLMo 2 Furious", "")).matches("t-[a-z2-7]{16}");
    // The first 80 bits of SHA-256("abc") are ba7816bf8f01cfea4141.
    assertThat(Fingerprint.of("A-B-C", "whatever")).isEqualTo("t-xj4bnp4pahh6uqkb");
  }

  @Test
  void aTitleWithoutLettersIsToldApartByItsAbstract() {
    assertThat(Fingerprint.of("???", "one")).isNotEqualTo(Fingerprint.of("???", "two"));
    assertThat(Fingerprint.of("???", "one")).isEqualTo(Fingerprint.of("???", "one"));
  }
}
