package dev.rrjava.devserver.gateway;

import java.io.IOException;

/** Handles the requests of clients. Thread-safe. */
@FunctionalInterface
public interface ClientRequestHandler {

  /**
   * Handles a request. Returns when the response is complete.
   *
   * @param request the request
   * @param writer writes the response
   * @throws InterruptedException if the thread is interrupted while it waits for a worker
   * @throws IOException if the client has disconnected, or has to notice that the body is
   *     incomplete
   */
  void handle(ClientRequest request, ReplyWriter writer) throws IOException, InterruptedException;
}
