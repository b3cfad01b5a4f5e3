package dev.rrjava.worker;

/**
 * Thrown if the server sent a payload that can't be decoded. Neither the client nor the handler
 * caused it.
 */
public final class MalformedPayloadException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates an exception.
   *
   * @param message what was expected, and what the payload contains
   */
  public MalformedPayloadException(String message) {
    super(message);
  }
}
