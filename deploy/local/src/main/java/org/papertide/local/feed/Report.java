package org.papertide.local.feed;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/// What came of the seeds, for people.
///
/// @param deliveries each seed in the order in which they were pushed
/// @param took from the first byte pushed to the last dump searchable
/// @param sample a search in what there is now
public record Report(List<Delivery> deliveries, Duration took, Sample sample) {

  private static final String ROW = "  %-26s %8d %9d %9d %14d %13d";

  public Report {
    deliveries = List.copyOf(deliveries);
  }

  /// The table, the time and the sample search, several lines.
  public String text() {
    return table() + "\n\n" + time() + "\n\n" + search();
  }

  private String table() {
    String head =
        "  %-26s %8s %9s %9s %14s %13s"
            .formatted("dump", "entries", "accepted", "rejected", "papers before", "papers after");
    String rows =
        deliveries.stream()
            .map(
                delivery ->
                    ROW.formatted(
                        delivery.name(),
                        delivery.entries(),
                        delivery.accepted(),
                        delivery.rejected(),
                        delivery.papersBefore(),
                        delivery.papersAfter()))
            .collect(Collectors.joining("\n"));
    return head + "\n" + rows + (deliveries.isEmpty() ? "" : "\n" + sum());
  }

  private String sum() {
    return ROW.formatted(
        "all",
        deliveries.stream().mapToInt(Delivery::entries).sum(),
        deliveries.stream().mapToInt(Delivery::accepted).sum(),
        deliveries.stream().mapToInt(Delivery::rejected).sum(),
        deliveries.getFirst().papersBefore(),
        deliveries.getLast().papersAfter());
  }

  private String time() {
    return "  %.1f s from the first byte to all of it searchable"
        .formatted(took.toMillis() / 1000.0);
  }

  private String search() {
    StringBuilder text = new StringBuilder();
    text.append(
        "  Search \"%s\": %d papers, the first are".formatted(sample.words(), sample.total()));
    int place = 1;
    for (String title : sample.titles()) {
      text.append("\n    ").append(place++).append(". ").append(title);
    }
    return text.toString();
  }
}
