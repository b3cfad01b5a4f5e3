package dev.rrjava.routing;

/** How to treat a path that differs from a route only by a trailing slash. */
public enum TrailingSlash {
  /** Treats it as another path: 404. The default. */
  STRICT,

  /** Redirects the client to the other path with 308, which keeps method and body. */
  REDIRECT,

  /** Handles it like the other path. */
  IGNORE
}
