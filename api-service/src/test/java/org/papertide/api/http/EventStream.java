package org.papertide.api.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// A client of server-sent events, as far as a browser's goes. For one thread.
final class EventStream implements AutoCloseable {

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /// What stood between two empty lines; what was not there is null.
  record Event(
      @Nullable String id,
      @Nullable String name,
      @Nullable String data,
      @Nullable String comment,
      @Nullable String retry) {}

  final int status;
  private final BufferedReader lines;
  private @Nullable String lastId;

  private EventStream(HttpResponse<InputStream> answer, @Nullable String lastId) {
    this.status = answer.statusCode();
    this.lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
    this.lastId = lastId;
  }

  static EventStream open(URI uri, @Nullable String lastId)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri).header("Accept", "text/event-stream");
    if (lastId != null) {
      request.header("Last-Event-ID", lastId);
    }
    return new EventStream(
        HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream()), lastId);
  }

  /// The id that a browser would go on with.
  @Nullable String lastId() {
    return lastId;
  }

  /// The next event; null at the end.
  @Nullable Event next() throws IOException {
    String[] values = new String[5];
    boolean any = false;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.isEmpty() && any) {
        lastId = values[0] == null ? lastId : values[0];
        return new Event(values[0], values[1], values[2], values[3], values[4]);
      }
      int colon = line.indexOf(':');
      if (colon >= 0) {
        any = true;
        values[field(line.substring(0, colon))] = line.substring(colon + 1).stripLeading();
      }
    }
    return null;
  }

  private static int field(String name) {
    return switch (name) {
      case "id" -> 0;
      case "event" -> 1;
      case "data" -> 2;
      case "" -> 3;
      case "retry" -> 4;
      default -> throw new IllegalArgumentException("no browser knows the field " + name);
    };
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
