package org.papertide.system.truth;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.papertide.system.dumps.Dump;

/// What api-service answers, compared with the truth. May be used from any thread.
final class ServedState {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Function<String, HttpResponse<String>> api;

  /// @param api gets a path from api-service, without following redirects
  ServedState(Function<String, HttpResponse<String>> api) {
    this.api = api;
  }

  /// @throws AssertionError if the answer is another one
  void paperMustBe(ExpectedPaper expected) {
    HttpResponse<String> answer = api.apply("/v1/papers/" + encoded(expected.publicId()));
    if (expected.mergedInto() != null) {
      String target = "/v1/papers/" + encoded(ExpectedPaper.publicId(expected.mergedInto()));
      assertThat(answer.statusCode()).as(expected.identity()).isEqualTo(308);
      assertThat(answer.headers().firstValue("Location").orElse("")).endsWith(target);
    } else if (expected.title() == null) {
      assertThat(answer.statusCode()).as(expected.identity()).isEqualTo(404);
    } else {
      assertThat(answer.statusCode()).as(expected.identity()).isEqualTo(200);
      assertThat(served(expected.identity(), answer.body())).isEqualTo(expected);
    }
  }

  /// @throws AssertionError if the answer is another one
  void dumpMustBe(Dump expected) {
    String settled = expected.dead() > 0 ? "incomplete" : "complete";
    HttpResponse<String> answer = api.apply("/v1/dumps/" + expected.id());
    assertThat(tree(answer.body()).path("state").asText())
        .as(answer.body())
        .isEqualTo(expected.refusal() == null ? settled : "refused");
  }

  private static ExpectedPaper served(String identity, String body) {
    JsonNode paper = tree(body);
    Set<String> sources = new TreeSet<>(StoredPapers.texts(paper.path("sources")));
    return new ExpectedPaper(
        identity,
        null,
        paper.path("title").textValue(),
        paper.path("abstract").textValue(),
        paper.path("withdrawn").booleanValue(),
        StoredPapers.texts(paper.path("authors")),
        StoredPapers.number(paper.path("authorCount")),
        StoredPapers.number(paper.path("upvotes")),
        StoredPapers.number(paper.path("comments")),
        paper.path("publishedOn").textValue(),
        instant(paper.path("firstCapturedAt").textValue()),
        instant(paper.path("lastCapturedAt").textValue()),
        paper.path("revisions").size(),
        paper.path("observations").size(),
        sources);
  }

  private static @Nullable Instant instant(@Nullable String text) {
    return text == null ? null : Instant.parse(text);
  }

  private static JsonNode tree(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw new AssertionError("no JSON: " + body, e);
    }
  }

  private static String encoded(String id) {
    return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("%2F", "/").replace("%3A", ":");
  }
}
