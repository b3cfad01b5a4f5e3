package dev.rrjava.devserver.host;

/** Thrown if the reply of a worker can't be sent, or has no client any more. */
public final class ReplyRefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * Creates an exception.
   *
   * @param message why
   */
  public ReplyRefusedException(String message) {
    super(message);
  }

  /**
   * Creates an exception.
   *
   * @param message why
   * @param cause the cause
   */
  public ReplyRefusedException(String message, Throwable cause) {
    super(message, cause);
  }
}
