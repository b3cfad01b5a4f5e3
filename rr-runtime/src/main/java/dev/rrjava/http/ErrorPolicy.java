package dev.rrjava.http;

/**
 * Who answers when a handler fails: when it throws anything but an {@link HttpException}, or
 * returns nothing.
 */
public enum ErrorPolicy {
  /**
   * The worker: the client gets a 500, as text or as {@code application/problem+json}, the stack
   * trace goes to the worker's log. The server takes it for a response like any other.
   */
  RESPOND,

  /**
   * The server: the worker sends an ERROR frame with the stack trace (relay protocol, section 11).
   * The client gets the status {@code http.internal_error_code} without a body, or with the stack
   * trace where {@code http.pool.debug} is set; the server logs the stack trace and keeps the
   * worker.
   *
   * <p>A failure after a part of the response has been sent is not told: the server would take it
   * for the end of the response, and stop the worker (relay protocol, 9.5). With {@code pool.debug}
   * RoadRunner does not end the process of a request that was answered this way (12.10).
   */
  REPORT_TO_SERVER
}
