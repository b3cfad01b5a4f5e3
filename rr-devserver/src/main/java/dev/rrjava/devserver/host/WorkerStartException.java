package dev.rrjava.devserver.host;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Thrown if a worker can't be started. The message says what was attempted, and the result. */
public final class WorkerStartException extends IOException {
  private static final long serialVersionUID = 1L;

  WorkerStartException(String message) {
    super(message);
  }

  WorkerStartException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
