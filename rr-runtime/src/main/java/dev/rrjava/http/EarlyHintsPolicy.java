package dev.rrjava.http;

/**
 * When {@code 103 Early Hints} are sent. RoadRunner 3.0 and later deliver the final status that
 * follows. Earlier versions, up to 2025.1, deliver 200 over HTTP/1, whatever the final status was
 * (relay protocol, 9.6).
 */
public enum EarlyHintsPolicy {
  /**
   * Where the final status survives it. On one route it means: as the worker says. Elsewhere the
   * links go out with the final response.
   */
  AUTO,

  /**
   * On every server. When the final status then is another than 200 and would not survive, the
   * response is cut rather than passed off as a success. A file is sent as a whole there, with 200,
   * when the client asks for parts of it, or for one that it does not have yet.
   */
  ALWAYS,

  /** Never; the links go out with the final response. */
  NEVER
}
