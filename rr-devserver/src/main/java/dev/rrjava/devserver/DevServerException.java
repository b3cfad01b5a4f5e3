package dev.rrjava.devserver;

/** The server did not start. The message is all that a person needs, and so there is no trace. */
public final class DevServerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DevServerException(String message, Throwable cause) {
    super(message, cause, false, false);
  }

  DevServerException(String message) {
    super(message, null, false, false);
  }
}
