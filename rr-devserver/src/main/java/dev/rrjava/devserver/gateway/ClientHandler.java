package dev.rrjava.devserver.gateway;

import java.io.IOException;

/** Responds to requests. Thread-safe. */
@FunctionalInterface
public interface ClientHandler {

  /**
   * Responds to a request.
   *
   * @param request the request
   * @param response the response; the caller ends it
   * @throws InterruptedException if the thread is interrupted while it waits for a worker
   * @throws IOException if the client has disconnected
   */
  void handle(ClientRequest request, ClientResponse response)
      throws IOException, InterruptedException;
}
