package dev.rrjava.worker;

import java.io.IOException;

/**
 * Thrown if the client disconnects while its response is being streamed: RoadRunner has requested
 * the end of the stream (relay protocol, 9.8). Whatever is still to be sent is not delivered.
 */
public final class ClientDisconnectedException extends IOException {
  private static final long serialVersionUID = 1L;

  /** Creates an exception. */
  public ClientDisconnectedException() {
    super("the client has disconnected: RoadRunner requested the end of the stream");
  }
}
