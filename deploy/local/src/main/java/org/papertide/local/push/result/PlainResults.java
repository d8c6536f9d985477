package org.papertide.local.push.result;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.papertide.local.push.answer.Answer;
import org.papertide.local.push.answer.Text;
import org.papertide.local.push.retry.Outcome;
import org.papertide.local.push.show.Screen;

/// For people: a line a dump, and the places of its first rejections below it.
public final class PlainResults implements Results {

  private final Screen screen;
  private final boolean quiet;

  /// @param quiet whether dumps are left out that were taken
  public PlainResults(Screen screen, boolean quiet) {
    this.screen = screen;
    this.quiet = quiet;
  }

  @Override
  public void add(Outcome outcome) {
    if (quiet && outcome.taken()) {
      return;
    }
    String name = Text.plain(outcome.name());
    switch (outcome.answer()) {
      case Answer.Taken(JsonNode report) ->
          screen.result("taken    %s: %s".formatted(name, content(report)));
      case Answer.Refused refused ->
          screen.result("refused  %s: %s".formatted(name, refused.reason()));
      case Answer.Failed failed ->
          screen.result("failed   %s: %s".formatted(name, failed.reason()));
      case Answer.Later later ->
          screen.result(
              "failed   %s: %s%s Given up after %d %s."
                  .formatted(
                      name,
                      later.reason(),
                      asked(later.retryAfter()),
                      outcome.attempts(),
                      outcome.attempts() == 1 ? "attempt" : "attempts"));
    }
  }

  private static String asked(@Nullable Duration retryAfter) {
    return retryAfter == null
        ? ""
        : " It asks to wait %d s, see --wait.".formatted(retryAfter.toSeconds());
  }

  private static String content(JsonNode report) {
    JsonNode rejected = report.path("rejected");
    StringBuilder text = new StringBuilder();
    text.append(
        "%d entries, %d accepted, %d rejected (%s)"
            .formatted(
                report.path("entries").asLong(),
                report.path("accepted").asLong(),
                rejected.path("count").asLong(),
                kind(report)));
    for (JsonNode entry : rejected.path("first")) {
      text.append("\n           ")
          .append(Text.cut(entry.path("place").asText()))
          .append(": ")
          .append(Text.cut(entry.path("detail").asText(entry.path("reason").asText())));
    }
    long more = rejected.path("count").asLong() - rejected.path("first").size();
    if (more > 0) {
      text.append("\n           and %d more".formatted(more));
    }
    return text.toString();
  }

  /// Its format, and the day that it is about.
  private static String kind(JsonNode report) {
    String format = Text.cut(report.path("format").asText("unknown format"));
    String day = Text.cut(report.path("feedDay").asText());
    if (day.isEmpty()) {
      return format;
    }
    boolean inferred = report.path("feedDayInferred").asBoolean();
    return format + ", " + day + (inferred ? ", inferred" : "");
  }
}
