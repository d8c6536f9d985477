package org.papertide.ingest.publish.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FingerprintTest {

  @Test
  void itIsTheBase32OfTheReducedTitlesHash() {
    // printf 2olmo2furious | openssl dgst -sha256 -binary | head -c 10 | base32
    assertThat(Fingerprint.of("2 OLMo 2 Furious", "any")).isEqualTo("t-kvc2t6rvllkfgchj");
  }

  @Test
  void caseSpacePunctuationAndWidthDoNotMatter() {
    String plain = Fingerprint.of("Attention Is All You Need", "a");

    assertThat(Fingerprint.of("attention  is all—you need!", "b")).isEqualTo(plain);
    assertThat(Fingerprint.of("Ａttention is all you need", "c")).isEqualTo(plain);
    assertThat(Fingerprint.of("Attention Is All You Needed", "a")).isNotEqualTo(plain);
  }

  @Test
  void titlesWithoutLettersDifferByTheirTexts() {
    assertThat(Fingerprint.of("?!", "a")).isNotEqualTo(Fingerprint.of("?!", "b"));
    assertThat(Fingerprint.of("?!", "a")).isNotEqualTo(Fingerprint.of("!!", "a"));
    // printf '?!\0a' | openssl dgst -sha256 -binary | head -c 10 | base32
    assertThat(Fingerprint.of("?!", "a")).isEqualTo("t-gp3aeut3iv6lbmqz");
  }
}
