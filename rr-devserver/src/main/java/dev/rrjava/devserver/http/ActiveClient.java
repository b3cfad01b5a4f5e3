package dev.rrjava.devserver.http;

/** A client that waits for a response. */
interface ActiveClient {

  /**
   * Closes its connection if the client has not taken the response for some time.
   *
   * @param nanos the time in nanoseconds
   */
  void closeIfBlocked(long nanos);
}
