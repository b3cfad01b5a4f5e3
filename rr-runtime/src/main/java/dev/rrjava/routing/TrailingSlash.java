package dev.rrjava.routing;

/**
 * What becomes of a path that no template matches, but would with a slash more or less at its end.
 */
public enum TrailingSlash {
  /** It is another path: 404. The default. */
  STRICT,

  /** The client is sent to the other one with 308, which keeps method and body. */
  REDIRECT,

  /** It is answered like the other one. */
  IGNORE
}
