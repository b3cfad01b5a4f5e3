package dev.rrjava.devserver;

/**
 * Thrown if the server does not start. The message is all that the user needs, so there is no stack
 * trace.
 */
public final class DevServerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DevServerException(String message, Throwable cause) {
    super(message, cause, false, false);
  }

  DevServerException(String message) {
    super(message, null, false, false);
  }
}
