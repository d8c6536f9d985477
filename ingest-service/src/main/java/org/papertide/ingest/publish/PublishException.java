package org.papertide.ingest.publish;

/// Events could not be published. Trying the whole dump again is always safe.
public final class PublishException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /// Why.
  public enum Cause {
    /// No broker answered in time.
    UNREACHABLE("kafka-unreachable"),
    /// The broker has no such topic.
    TOPIC_MISSING("topic-missing"),
    /// The topic takes no event as large as one was.
    EVENT_TOO_LARGE("event-too-large"),
    /// The broker or the client turned an event down for another reason.
    TURNED_DOWN("publish-failed");

    private final String problem;

    Cause(String problem) {
      this.problem = problem;
    }

    /// The last part of the problem's type.
    public String problem() {
      return problem;
    }
  }

  private final Cause reason;

  PublishException(Cause reason, String detail, Throwable cause) {
    super(detail, cause);
    this.reason = reason;
  }

  public Cause reason() {
    return reason;
  }

  /// What happened and what to do, for people.
  public String detail() {
    return String.valueOf(getMessage());
  }
}
