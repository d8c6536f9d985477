package org.papertide.local.setting;

/// Why the launcher does not go on. The message is all that a person needs to put it right, so no
/// stack trace is shown for it.
public final class Refusal extends RuntimeException {

  private static final int USAGE = 2;
  private static final int FAILURE = 1;

  private final int exitStatus;

  private Refusal(int exitStatus, String message) {
    super(message);
    this.exitStatus = exitStatus;
  }

  /// An option or a setting cannot be understood.
  public static Refusal usage(String message) {
    return new Refusal(USAGE, message);
  }

  /// Everything was understood, but it cannot be done now.
  public static Refusal failure(String message) {
    return new Refusal(FAILURE, message);
  }

  /// What the launcher exits with.
  public int exitStatus() {
    return exitStatus;
  }
}
