package org.papertide.index.consume;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.papertide.index.consume.seat.Seats;
import org.papertide.index.store.Schema;

/// Ready means useful: the tables are there, the group has let this consumer in, and no batch
/// waits.
@org.eclipse.microprofile.health.Readiness
@ApplicationScoped
class Readiness implements HealthCheck {

  private final Schema schema;
  private final Seats seats;
  private final ConsumeState state;

  Readiness(Schema schema, Seats seats, ConsumeState state) {
    this.schema = schema;
    this.seats = seats;
    this.state = state;
  }

  @Override
  public HealthCheckResponse call() {
    String failure = state.failure();
    HealthCheckResponseBuilder response =
        HealthCheckResponse.named("consume")
            .status(schema.isReady() && seats.isJoined() && failure == null)
            .withData("tables", schema.isReady())
            .withData("joined", seats.isJoined());
    return (failure == null ? response : response.withData("waits", failure)).build();
  }
}
