package org.papertide.local.push.result;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.papertide.local.push.answer.Answer;
import org.papertide.local.push.answer.Text;
import org.papertide.local.push.file.Dump;
import org.papertide.local.push.retry.Outcome;
import org.papertide.local.push.show.Units;

/// Counts what became of the dumps. May be used from any thread.
public final class Tally {

  private static final int NAMES = 20;

  private final Instant start = Instant.now();
  private final int count;
  private final List<String> notTaken = new ArrayList<>();
  private String inHand = "";
  private int taken;
  private int refused;
  private int failed;
  private long entries;
  private long rejected;
  private long bytes;

  /// @param count how many dumps there are
  public Tally(int count) {
    this.count = count;
  }

  /// The next dump is taken in hand.
  public synchronized void begin(Dump dump) {
    inHand = dump.name();
  }

  /// It is done with.
  public synchronized void end(Outcome outcome) {
    inHand = "";
    switch (outcome.answer()) {
      case Answer.Taken(JsonNode report) -> {
        taken++;
        bytes += outcome.bytes();
        entries += report.path("entries").asLong();
        rejected += report.path("rejected").path("count").asLong();
      }
      case Answer.Refused _ -> refused++;
      case Answer.Later _, Answer.Failed _ -> failed++;
    }
    if (!outcome.taken() && notTaken.size() < NAMES) {
      notTaken.add(Text.plain(outcome.name()));
    }
  }

  /// Whether every dump was taken.
  public synchronized boolean allTaken() {
    return taken == count;
  }

  /// What became of all of them, several lines.
  public synchronized String summary() {
    String files =
        "%d %s: %d taken, %d refused, %d failed."
            .formatted(count, count == 1 ? "file" : "files", taken, refused, failed);
    String content =
        "%d entries: %d accepted, %d rejected. %s in %s."
            .formatted(
                entries,
                entries - rejected,
                rejected,
                Units.bytes(bytes),
                Units.time(Duration.between(start, Instant.now())));
    return files + "\n" + content + (notTaken.isEmpty() ? "" : "\nNot taken: " + names());
  }

  /// The same when it was broken off.
  public synchronized String interruption() {
    String hand =
        inHand.isEmpty()
            ? ""
            : "%s was in hand: it is not known whether it was taken.\n"
                .formatted(Text.plain(inHand));
    int open = count - taken - refused - failed - (inHand.isEmpty() ? 0 : 1);
    return """
        Interrupted.
        %s
        %s%d not sent. Pushing all of it again is safe: what was taken changes nothing.\
        """
        .formatted(summary(), hand, open);
  }

  private String names() {
    int more = refused + failed - notTaken.size();
    return String.join(", ", notTaken) + (more > 0 ? " and %d more".formatted(more) : "");
  }
}
