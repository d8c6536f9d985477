package org.papertide.local.push;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.papertide.local.push.answer.Answer;
import org.papertide.local.push.file.CaptureTime;
import org.papertide.local.push.file.Dump;
import org.papertide.local.push.result.JsonResults;
import org.papertide.local.push.result.PlainResults;
import org.papertide.local.push.result.Results;
import org.papertide.local.push.result.Tally;
import org.papertide.local.push.retry.Courier;
import org.papertide.local.push.retry.Outcome;
import org.papertide.local.push.send.Sender;
import org.papertide.local.push.show.Screen;
import org.papertide.local.push.show.Watch;

/// Pushes the dumps one after the other; none of them keeps another from being pushed.
final class PushRun {

  private final PushOptions options;
  private final CaptureTime captureTime;
  private final Destination destination;
  private final Sources sources;
  private final Screen screen;
  private final Results results;
  private final Watch watch;
  private final Tally tally;
  private final Courier courier;
  private boolean published;

  PushRun(
      PushOptions options,
      Destination destination,
      @Nullable String token,
      Sources sources,
      Screen screen) {
    this.options = options;
    this.captureTime = CaptureTime.parse(options.capturedAt);
    this.destination = destination;
    this.sources = sources;
    this.screen = screen;
    this.results = options.json ? new JsonResults(screen) : new PlainResults(screen, options.quiet);
    this.watch = new Watch(screen, sources.dumps().size(), sources.bytes(), options.quiet);
    this.tally = new Tally(sources.count());
    Sender sender = new Sender(token, options.answerWithin);
    this.courier = new Courier(sender, options.retries, options.wait, watch);
  }

  /// Pushes all of them.
  ///
  /// @return whether all were taken
  boolean push() {
    sources
        .unusable()
        .forEach(file -> end(Outcome.unsent(file.name(), "It " + file.reason() + ".")));
    for (Dump dump : sources.dumps()) {
      tally.begin(dump);
      watch.begin(dump);
      end(deliver(dump));
    }
    screen.clear();
    if (!options.quiet) {
      screen.note(tally.summary() + remarks());
    }
    return tally.allTaken();
  }

  /// Tells what was done and what was not; for any thread. Nothing is shown any more afterwards.
  void interrupted() {
    screen.last(tally.interruption());
  }

  private void end(Outcome outcome) {
    tally.end(outcome);
    results.add(outcome);
    if (outcome.answer() instanceof Answer.Taken(JsonNode report)) {
      published |= !report.path("dryRun").asBoolean();
    }
  }

  private Outcome deliver(Dump dump) {
    Optional<String> capturedAt = captureTime.of(dump);
    if (capturedAt.isEmpty() && captureTime.fromName()) {
      return Outcome.unsent(
          dump.name(),
          "Its name does not hold exactly one day such as 2025-11-25, as --captured-at name needs.");
    }
    return courier.deliver(dump, address(capturedAt));
  }

  private URI address(Optional<String> capturedAt) {
    Map<String, String> parameters = new LinkedHashMap<>();
    if (options.source != null) {
      parameters.put("source", options.source);
    }
    capturedAt.ifPresent(time -> parameters.put("capturedAt", time));
    if (options.dryRun) {
      parameters.put("dryRun", "true");
    }
    return destination.with(parameters);
  }

  private String remarks() {
    StringBuilder text = new StringBuilder();
    if (options.dryRun) {
      text.append(
          published
              ? "\nAn answer does not say that it was a dry run: a service that knows none has"
                  + " published the dump."
              : "\nThis was a dry run: nothing is published.");
    }
    if (sources.leftOut() > 0) {
      text.append("\nLeft out in folders, since hidden, unfinished or no file: ")
          .append(sources.leftOut());
    }
    long dated =
        sources.dumps().stream().filter(dump -> CaptureTime.dayIn(dump).isPresent()).count();
    if (captureTime.untold() && dated > 0) {
      text.append(
          "\nFiles with a day in their name: %d. To give it as the capture time: --captured-at name"
              .formatted(dated));
    }
    return text.toString();
  }
}
