package dev.rrjava.jobs;

/** Thrown if the payload of a job is not what its handler expects. The job is not retried. */
public final class UnreadablePayloadException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreadablePayloadException(String message, Throwable cause) {
    super(message, cause);
  }

  UnreadablePayloadException(String message) {
    super(message);
  }
}
