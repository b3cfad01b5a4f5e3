package dev.rrjava.jobs;

/**
 * Thrown if a job is not what its handler expects: its payload can't be read, a header is missing,
 * or a value violates a constraint. The job is not retried.
 */
public final class UnreadablePayloadException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreadablePayloadException(String message, Throwable cause) {
    super(message, cause);
  }

  UnreadablePayloadException(String message) {
    super(message);
  }
}
