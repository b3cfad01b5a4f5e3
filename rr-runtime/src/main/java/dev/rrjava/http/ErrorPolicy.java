package dev.rrjava.http;

/**
 * Specifies which side creates the response if a handler fails: if it throws anything except an
 * {@link HttpException}, or returns null.
 */
public enum ErrorPolicy {
  /**
   * The worker creates it: the client gets a 500, as text or as {@code application/problem+json},
   * and the stack trace is in the worker's log. To the server it is a response like any other.
   */
  RESPOND,

  /**
   * The server creates it: the worker sends an ERROR frame with the stack trace (relay protocol,
   * section 11). The client gets the status {@code http.internal_error_code} without a body, or
   * with the stack trace if {@code http.pool.debug} is set; the server logs the stack trace and
   * keeps the worker.
   *
   * <p>An exception after a part of the response has been sent is not reported to the server, which
   * would treat it as the end of the response, and stop the worker (relay protocol, 9.5). With
   * {@code pool.debug} RoadRunner does not end the process of such a request (12.10).
   */
  REPORT_TO_SERVER
}
