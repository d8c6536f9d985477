package org.papertide.local.push.result;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.papertide.local.push.answer.Answer;
import org.papertide.local.push.retry.Outcome;
import org.papertide.local.push.show.Screen;

/// For programs: a JSON object a line, one for each dump.
public final class JsonResults implements Results {

  private final ObjectMapper json = new ObjectMapper();
  private final Screen screen;

  public JsonResults(Screen screen) {
    this.screen = screen;
  }

  @Override
  public void add(Outcome outcome) {
    ObjectNode line = json.createObjectNode();
    line.put("file", outcome.name());
    line.put("outcome", word(outcome.answer()));
    line.put("bytes", outcome.bytes());
    line.put("attempts", outcome.attempts());
    line.put("millis", outcome.took().toMillis());
    switch (outcome.answer()) {
      case Answer.Taken taken -> line.set("report", taken.report());
      case Answer.Refused refused ->
          line.put("status", refused.status())
              .put("type", refused.type())
              .put("reason", refused.reason());
      case Answer.Failed failed -> line.put("reason", failed.reason());
      case Answer.Later later -> line.put("reason", later.reason());
    }
    screen.result(line.toString());
  }

  private static String word(Answer answer) {
    return switch (answer) {
      case Answer.Taken _ -> "taken";
      case Answer.Refused _ -> "refused";
      case Answer.Failed _, Answer.Later _ -> "failed";
    };
  }
}
