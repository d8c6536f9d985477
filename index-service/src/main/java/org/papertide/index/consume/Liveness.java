package org.papertide.index.consume;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/// Alive until something that nobody foresaw has ended the consuming; what lies outside does not
/// count.
@org.eclipse.microprofile.health.Liveness
@ApplicationScoped
class Liveness implements HealthCheck {

  private final ConsumeState state;

  Liveness(ConsumeState state) {
    this.state = state;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("consuming").status(!state.isBroken()).build();
  }
}
