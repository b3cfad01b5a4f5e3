package dev.rrjava.devserver.host;

import java.io.IOException;

/** A worker could not be started. The message says what was tried, and what came of it. */
public final class WorkerStartException extends IOException {
  private static final long serialVersionUID = 1L;

  WorkerStartException(String message) {
    super(message);
  }

  WorkerStartException(String message, Throwable cause) {
    super(message, cause);
  }
}
