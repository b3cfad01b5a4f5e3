package dev.rrjava.devserver.gateway;

/** Changes requests before a worker receives them, or responses before a client does. */
@FunctionalInterface
public interface Middleware {

  /**
   * Returns a handler that calls another one, or responds itself.
   *
   * @param next the other handler
   * @return the handler
   */
  ClientHandler around(ClientHandler next);
}
