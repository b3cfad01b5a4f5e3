package dev.rrjava.tools.release;

import java.io.Serial;

/** Thrown if a release can't be found, downloaded or installed; the message says what to do. */
public final class ReleaseException extends Exception {
  @Serial private static final long serialVersionUID = 1;

  ReleaseException(String message) {
    super(message);
  }

  ReleaseException(String message, Throwable cause) {
    super(message, cause);
  }
}
