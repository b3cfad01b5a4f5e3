package dev.rrjava.relay;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The relay can't be opened, or was lost. There is nothing a worker can do but end; the message
 * says which relay and what happened.
 */
public final class RelayException extends UncheckedIOException {
  private static final long serialVersionUID = 1L;

  /**
   * A relay that failed.
   *
   * @param message which relay, and what was attempted
   * @param cause what the medium said
   */
  public RelayException(String message, IOException cause) {
    super(message + ": " + (cause.getMessage() == null ? cause : cause.getMessage()), cause);
  }
}
