package org.papertide.ingest.intake;

import static io.restassured.RestAssured.given;

/// What the service says of the dumps that it has in hand. Their files cannot be listed: they lose
/// their names as soon as they are open, so that nothing is left of them however the process ends.
final class DumpsInHand {

  private static final String METRIC = "ingest_dumps_in_hand ";

  private DumpsInHand() {}

  static int count() {
    return given()
        .get("/q/metrics")
        .asString()
        .lines()
        .filter(line -> line.startsWith(METRIC))
        .mapToInt(line -> (int) Double.parseDouble(line.substring(METRIC.length())))
        .sum();
  }
}
