package dev.rrjava.http;

import dev.rrjava.worker.ClientDisconnectedException;

/** Sends {@code 103 Early Hints} (RFC 8297) for the current request. */
@FunctionalInterface
public interface EarlyHintsSender {

  /**
   * Sends a 103 with the links at once or, if the policy requires it, adds them to the final
   * response.
   *
   * @param hints the links
   * @throws ClientDisconnectedException if the client has disconnected
   * @throws IllegalStateException if the response has been sent, or the handler has returned
   */
  void send(EarlyHintLinks hints) throws ClientDisconnectedException;
}
