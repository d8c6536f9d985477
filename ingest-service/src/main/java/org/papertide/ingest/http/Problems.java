package org.papertide.ingest.http;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import org.papertide.ingest.publish.PublishException;
import org.papertide.ingest.publish.PublishSettings;

/// Says which problem a failure is, and counts it. For any number of threads.
@ApplicationScoped
public class Problems {

  /// Counts requests answered with a problem, by its name.
  static final String PROBLEMS = "ingest.problems";

  private static final Logger LOG = Logger.getLogger(Problems.class);

  private final PublishSettings settings;
  private final MeterRegistry metrics;

  Problems(PublishSettings settings, MeterRegistry metrics) {
    this.settings = settings;
    this.metrics = metrics;
  }

  /// The problem that a request's failure is answered with. To be asked once for each request.
  public ProblemException of(RuntimeException failure) {
    return counted(
        switch (failure) {
          case ProblemException problem -> problem;
          case PublishException unpublished -> unpublished(unpublished);
          default -> unexpected(failure);
        });
  }

  ProblemException counted(ProblemException problem) {
    metrics.counter(PROBLEMS, "name", problem.problem().name()).increment();
    return problem;
  }

  private ProblemException unpublished(PublishException failure) {
    LOG.warnf("a dump could not be published: %s %s", failure.detail(), failure.getCause());
    Problem problem = Problem.of(failure.reason().problem(), 503, failure.detail());
    return new ProblemException(problem, settings.retryAfter(), failure);
  }

  private static ProblemException unexpected(RuntimeException failure) {
    LOG.error("a request failed unexpectedly", failure);
    String detail = "The service failed. Its log says why; pushing the same dump again is safe.";
    return new ProblemException(Problem.of("internal-error", 500, detail), null, failure);
  }
}
