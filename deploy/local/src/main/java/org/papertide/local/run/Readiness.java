package org.papertide.local.run;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;

/// Asks a service whether it is ready.
final class Readiness {

  private static final int PATIENCE_MILLIS = 2_000;
  // A service notes every question that it has to answer with no.
  private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(250);

  private final URI address;
  private Instant next = Instant.MIN;

  Readiness(URI address) {
    this.address = address;
  }

  /// Whether it answers with 200; no, without asking, when it was asked a moment ago.
  boolean isReady() {
    if (Instant.now().isBefore(next)) {
      return false;
    }
    next = Instant.now().plus(BETWEEN_QUESTIONS);
    return answersYes();
  }

  private boolean answersYes() {
    try {
      HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
      connection.setConnectTimeout(PATIENCE_MILLIS);
      connection.setReadTimeout(PATIENCE_MILLIS);
      try {
        return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
      } finally {
        connection.disconnect();
      }
    } catch (IOException e) {
      return false;
    }
  }
}
