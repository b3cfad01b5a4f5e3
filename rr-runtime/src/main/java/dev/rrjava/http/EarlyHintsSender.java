package dev.rrjava.http;

import dev.rrjava.worker.ClientDisconnectedException;

/** Sends {@code 103 Early Hints} (RFC 8297) for the request at hand. */
@FunctionalInterface
public interface EarlyHintsSender {

  /**
   * Sends a 103 with these links at once, or, where the policy says so, puts them on the final
   * response instead.
   *
   * @param hints the links
   * @throws ClientDisconnectedException when the client is gone
   * @throws IllegalStateException when the request has been answered, or its handler has returned
   */
  void send(EarlyHintLinks hints) throws ClientDisconnectedException;
}
