package org.papertide.benchmark.system;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/// Asks api-service over HTTP/1.1 with connections that stay open. For any number of threads.
public final class ApiClient implements AutoCloseable {

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI root;

  public ApiClient(ServiceProcess api) {
    this.root = api.uri("/");
  }

  /// The whole body of a good answer.
  ///
  /// @param path from the root, already encoded
  /// @throws IOException if there is no answer, or another status than 200
  public byte[] get(String path) throws IOException {
    try {
      HttpResponse<byte[]> answer =
          http.send(
              HttpRequest.newBuilder(root.resolve(path)).build(),
              HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        throw new IOException(path + " was answered with " + answer.statusCode());
      }
      return answer.body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
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

  @Override
  public void close() {
    http.close();
  }
}
