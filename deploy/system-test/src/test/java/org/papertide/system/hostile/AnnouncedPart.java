package org.papertide.system.hostile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.papertide.system.dumps.Dump;

/// Dumps whose length the client got wrong.
public final class AnnouncedPart {

  private AnnouncedPart() {}

  /// What a client announces that sends the whole and says half: the last line is broken off.
  ///
  /// @param whole a dump of lines
  /// @return the dump that ingest-service must take it for
  public static Dump of(Dump whole) {
    byte[] content = whole.content();
    int end = content.length / 2;
    // Not before a blank line, of which nothing would be broken off.
    while (content[end - 1] != '\n' || content[end] != '{') {
      end++;
    }
    byte[] part = Arrays.copyOf(content, end + "{\"".length());
    String text = new String(part, StandardCharsets.UTF_8);
    int lines = (int) text.chars().filter(character -> character == '\n').count();
    List<String> places = new ArrayList<>(whole.places());
    String last = "line " + (lines + 1);
    int kept = (int) places.stream().takeWhile(place -> !place.equals(last)).count();
    List<String> reasons = new ArrayList<>(whole.reasons().subList(0, kept));
    reasons.add("broken-json");
    return Dump.of(
        whole.source(),
        whole.given(),
        whole.capturedAt(),
        whole.format(),
        part,
        whole.entries().subList(0, kept + 1),
        reasons,
        places.subList(0, kept + 1),
        null);
  }
}
