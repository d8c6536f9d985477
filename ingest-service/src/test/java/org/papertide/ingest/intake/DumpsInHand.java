package org.papertide.ingest.intake;

import static io.restassured.RestAssured.given;

/// What the service says of the dumps that it has in hand. Their files cannot be listed: they lose
/// their names as soon as they are open, so that nothing is left of them however the process ends.
final class DumpsInHand {

  private DumpsInHand() {}

  static int count() {
    return (int) metric("ingest_dumps_in_hand ");
  }

  /// How many bytes of them are on disk.
  static long bytes() {
    return (long) metric("ingest_spool_bytes ");
  }

  private static double metric(String name) {
    return given()
        .get("/q/metrics")
        .asString()
        .lines()
        .filter(line -> line.startsWith(name))
        .mapToDouble(line -> Double.parseDouble(line.substring(name.length())))
        .sum();
  }
}
