package org.papertide.api.follow;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.papertide.api.index.FeedPosition;
import org.papertide.api.index.PaperIndex;

/// Ready means that there is a complete index to answer from, however old: its age is told here and
/// in every answer. The database does not count.
@Readiness
@Singleton
public final class FollowHealth implements HealthCheck {

  private final PaperIndex index;
  private final FollowMetrics metrics;

  @Inject
  public FollowHealth(PaperIndex index, FollowMetrics metrics) {
    this.index = index;
    this.metrics = metrics;
  }

  @Override
  public HealthCheckResponse call() {
    Optional<FeedPosition> position = index.position();
    HealthCheckResponseBuilder response =
        HealthCheckResponse.named("index").status(position.isPresent());
    if (position.isPresent()) {
      response.withData("papers", index.papers()).withData("epoch", position.get().epoch());
    }
    position
        .flatMap(FeedPosition::dataAsOf)
        .ifPresent(asOf -> response.withData("dataAsOf", asOf.toString()));
    metrics.lagSeconds().ifPresent(seconds -> response.withData("lagSeconds", Math.round(seconds)));
    return response.build();
  }
}
