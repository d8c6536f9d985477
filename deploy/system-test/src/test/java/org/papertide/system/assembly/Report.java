package org.papertide.system.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.papertide.system.dumps.Dump;

/// The report of a push, held against what must come of the dump.
final class Report {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int REPORTED = 10;

  private Report() {}

  /// @throws AssertionError if ingest-service answered otherwise than it must
  static void mustBe(Dump dump, HttpResponse<String> answer) {
    JsonNode body = tree(answer.body());
    if (dump.refusal() != null) {
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(Pusher.REFUSED);
      assertThat(body.path("type").asText()).endsWith(":" + dump.refusal());
      return;
    }
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(Pusher.OK);
    assertThat(body.path("id").asText()).isEqualTo(dump.id());
    assertThat(body.path("format").asText()).isEqualTo(dump.format());
    assertThat(Instant.parse(body.path("capturedAt").asText())).isEqualTo(dump.capturedAt());
    assertThat(body.path("entries").asInt()).isEqualTo(dump.entries().size());
    assertThat(body.path("accepted").asInt()).isEqualTo(dump.accepted());
    assertThat(body.at("/rejected/count").asInt()).isEqualTo(dump.rejected());
    List<String> first = new ArrayList<>();
    body.at("/rejected/first")
        .forEach(
            rejected ->
                first.add(
                    rejected.path("entryNumber").asInt()
                        + " "
                        + rejected.path("place").asText()
                        + " "
                        + rejected.path("reason").asText()));
    assertThat(first).isEqualTo(firstRejected(dump));
  }

  private static List<String> firstRejected(Dump dump) {
    List<String> rejected = new ArrayList<>();
    for (int entry = 0; entry < dump.entries().size() && rejected.size() < REPORTED; entry++) {
      if (!dump.reasons().get(entry).isEmpty()) {
        rejected.add(
            (entry + 1) + " " + dump.places().get(entry) + " " + dump.reasons().get(entry));
      }
    }
    return rejected;
  }

  private static JsonNode tree(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError("no JSON: " + text, e);
    }
  }
}
