package dev.rrjava.devserver.host;

/** What a worker sends has no reader any more, or can't be sent on. */
public final class ReplyRefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * A reply that is not taken any further.
   *
   * @param message why
   */
  public ReplyRefusedException(String message) {
    super(message);
  }

  /**
   * A reply that is not taken any further.
   *
   * @param message why
   * @param cause what failed
   */
  public ReplyRefusedException(String message, Throwable cause) {
    super(message, cause);
  }
}
