package org.papertide.local.run;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/// Asks a service whether it is ready.
final class Readiness {

  private static final int PATIENCE_MILLIS = 2_000;

  private final URI address;

  Readiness(URI address) {
    this.address = address;
  }

  /// Whether it answers with 200 now.
  boolean isReady() {
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
