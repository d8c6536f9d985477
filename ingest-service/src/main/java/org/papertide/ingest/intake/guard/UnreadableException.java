package org.papertide.ingest.intake.guard;

import java.io.IOException;
import org.papertide.ingest.http.Problem;
import org.papertide.ingest.http.ProblemException;

/// A body whose bytes are not what they should be, such as packed wrongly. It may turn out that the
/// body broke off, which is another problem: whoever knows decides.
public final class UnreadableException extends IOException {

  private static final long serialVersionUID = 1L;

  private static final int BAD_REQUEST = 400;

  private final String name;
  private final String detail;

  /// @param name the last part of the problem's type, such as `broken-gzip`
  /// @param detail what happened and what to do, for people
  public UnreadableException(String name, String detail, IOException cause) {
    super(detail, cause);
    this.name = name;
    this.detail = detail;
  }

  /// The problem, when the body has not broken off.
  public ProblemException problem() {
    return new ProblemException(Problem.of(name, BAD_REQUEST, detail), null, this);
  }
}
