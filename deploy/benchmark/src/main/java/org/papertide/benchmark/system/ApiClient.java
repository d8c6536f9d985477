package org.papertide.benchmark.system;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// Asks api-service over HTTP/1.1 with connections that stay open. For any number of threads.
///
/// It shares the processors with what it measures, so it is that client of the JDK which takes
/// least of them: the newer one, with threads of its own, takes two or three times as much.
public final class ApiClient {

  private final URI root;

  public ApiClient(ServiceProcess api) {
    this.root = api.uri("/");
  }

  /// The whole body of a good answer.
  ///
  /// @param path from the root, already encoded
  /// @throws IOException if there is no answer, or another status than 200
  public byte[] get(String path) throws IOException {
    HttpURLConnection connection =
        (HttpURLConnection) root.resolve(path).toURL().openConnection(Proxy.NO_PROXY);
    if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
      throw new IOException(path + " was answered with " + connection.getResponseCode());
    }
    try (InputStream body = connection.getInputStream()) {
      return body.readAllBytes();
    }
  }

  /// Searches for words; ten hits.
  public byte[] search(String words) throws IOException {
    return get("/v1/search?q=" + encoded(words));
  }

  /// A text as the value of a parameter.
  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
