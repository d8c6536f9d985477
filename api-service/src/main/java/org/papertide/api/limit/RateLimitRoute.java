package org.papertide.api.limit;

import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.papertide.api.http.Problem;
import org.papertide.api.http.ProblemWriter;

/// Counts each client's requests, tells it in `RateLimit-Policy` and `RateLimit` what it may still
/// use, and answers 429 in place of those that are too many. `/q` is not counted: operators and
/// orchestrators ask there.
///
/// The header fields are those of draft-ietf-httpapi-ratelimit-headers-10: `q` requests in `w`
/// seconds, of which `r` are left, and all of them again in `t` seconds.
@Singleton
public final class RateLimitRoute {

  /// Requests that were too many.
  public static final String REFUSED = "papertide.api.rate.limit.refused";

  /// After what answers preflights of other origins (300), before what answers requests.
  private static final int PRIORITY = 50;

  private final RateLimitSettings settings;
  private final ProblemWriter problems;
  private final Counter refused;

  @Inject
  public RateLimitRoute(
      RateLimitSettings settings, ProblemWriter problems, MeterRegistry registry) {
    this.settings = settings;
    this.problems = problems;
    this.refused = Counter.builder(REFUSED).register(registry);
  }

  void register(@Observes Filters filters) {
    settings
        .requests()
        .ifPresent(
            requests -> {
              Quota quota = Quota.of(settings, requests);
              RateLimiter limiter =
                  new RateLimiter(quota, settings.clients(), TimeMeter.SYSTEM_NANOTIME);
              filters.register(context -> limit(context, quota, limiter), PRIORITY);
            });
  }

  private void limit(RoutingContext context, Quota quota, RateLimiter limiter) {
    if (context.normalizedPath().startsWith("/q/")) {
      context.next();
      return;
    }
    RateLimiter.Verdict verdict =
        limiter.ask(Client.of(context.request().remoteAddress().hostAddress()));
    HttpServerResponse response = context.response();
    response.putHeader(
        "RateLimit-Policy",
        "\"client\";q=%d;w=%d".formatted(quota.burst(), seconds(quota.untilFull())));
    response.putHeader(
        "RateLimit",
        "\"client\";r=%d;t=%d".formatted(verdict.remaining(), seconds(verdict.untilFull())));
    if (verdict.allowed()) {
      context.next();
    } else {
      refused.increment();
      refuse(response, quota, seconds(verdict.retryAfter()));
    }
  }

  private void refuse(HttpServerResponse response, Quota quota, long retryAfter) {
    Problem problem =
        Problem.of(
            Response.Status.TOO_MANY_REQUESTS,
            "rate-limited",
            "Too many requests",
            "A client may ask %d times in %d s here, and %d times at once. Try again in %d s."
                .formatted(
                    quota.requests(), quota.window().toSeconds(), quota.burst(), retryAfter));
    response.putHeader(HttpHeaders.RETRY_AFTER, Long.toString(retryAfter));
    problems.end(response, problem);
  }

  private static long seconds(Duration duration) {
    return duration.plusNanos(999_999_999).toSeconds();
  }
}
