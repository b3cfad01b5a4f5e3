package dev.rrjava.relay;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Thrown if the relay can't be opened or was lost. The worker can only end then; the message says
 * which relay it is and what happened.
 */
public final class RelayException extends UncheckedIOException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates an exception.
   *
   * @param message which relay, and what was attempted
   * @param cause the exception of the medium
   */
  public RelayException(String message, IOException cause) {
    super(message + ": " + (cause.getMessage() == null ? cause : cause.getMessage()), cause);
  }
}
