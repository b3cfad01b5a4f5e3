package dev.rrjava.http;

/**
 * Specifies when {@code 103 Early Hints} are sent. RoadRunner 3.0 and later deliver the final
 * status that follows. Earlier versions, up to 2025.1, deliver 200 over HTTP/1, whatever the final
 * status is (relay protocol, 9.6).
 */
public enum EarlyHintsPolicy {
  /**
   * Sends the 103 if the server delivers the final status after it; otherwise the links are sent
   * with the final response. On a route it means: use the worker's policy.
   */
  AUTO,

  /**
   * Sends the 103 on every server. If the final status is not 200 and the server would not deliver
   * it, the response is aborted, so that the client does not take it for a success. On such a
   * server a file is sent as a whole, with 200, even if the client requests parts of it or has it
   * already.
   */
  ALWAYS,

  /** Never sends a 103; the links are sent with the final response. */
  NEVER
}
