package dev.rrjava.devserver;

import dev.rrjava.devserver.config.HttpSettings;
import dev.rrjava.devserver.gateway.ClientRequestHandler;
import dev.rrjava.devserver.http.Front;
import java.time.Duration;

/** Where requests will arrive when a server under development has started. */
interface PreparedFront extends AutoCloseable {

  /**
   * Handles all requests from now on, those included that wait.
   *
   * @param handler handles them
   * @param settings the limit of bodies
   * @param grace how long to wait for requests in progress when the server is closed
   */
  Front open(ClientRequestHandler handler, HttpSettings settings, Duration grace);

  @Override
  void close();
}
