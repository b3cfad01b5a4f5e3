package dev.rrjava.tools.application;

import java.io.Serial;

/** Thrown if an application can't be put together; the message says what to do. */
public final class ApplicationException extends Exception {
  @Serial private static final long serialVersionUID = 1;

  /**
   * Creates an exception.
   *
   * @param message what was expected, and what to do
   */
  public ApplicationException(String message) {
    super(message);
  }

  /**
   * Creates an exception.
   *
   * @param message what was expected, and what to do
   * @param cause why it failed
   */
  public ApplicationException(String message, Throwable cause) {
    super(message, cause);
  }
}
