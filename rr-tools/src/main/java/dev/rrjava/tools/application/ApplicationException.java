package dev.rrjava.tools.application;

import java.io.Serial;

/** Thrown if an application can't be put together; the message says what to do. */
public final class ApplicationException extends Exception {
  @Serial private static final long serialVersionUID = 1;

  ApplicationException(String message) {
    super(message);
  }

  ApplicationException(String message, Throwable cause) {
    super(message, cause);
  }
}
