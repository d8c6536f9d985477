package org.papertide.api.follow;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/// Alive while the follower's thread is, which ends early only for want of memory or a defect.
@Liveness
@Singleton
public final class FollowLiveness implements HealthCheck {

  private final Follower follower;

  @Inject
  public FollowLiveness(Follower follower) {
    this.follower = follower;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("feed-follower").status(follower.isAlive()).build();
  }
}
