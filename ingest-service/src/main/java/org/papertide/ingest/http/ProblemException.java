package org.papertide.ingest.http;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Ends a request with a problem.
public final class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;
  private final @Nullable Duration retryAfter;

  /// @param name lower-case words joined by hyphens, such as `empty-dump`
  public ProblemException(String name, int status, String detail) {
    this(Problem.of(name, status, detail), null, null);
  }

  /// @param retryAfter when the same request may succeed
  public ProblemException(
      Problem problem, @Nullable Duration retryAfter, @Nullable Throwable cause) {
    super(problem.detail(), cause);
    this.problem = problem;
    this.retryAfter = retryAfter;
  }

  public Problem problem() {
    return problem;
  }

  /// When the same request may succeed, or null when it never will.
  public @Nullable Duration retryAfter() {
    return retryAfter;
  }
}
