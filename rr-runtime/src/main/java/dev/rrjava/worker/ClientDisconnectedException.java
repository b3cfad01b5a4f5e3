package dev.rrjava.worker;

import java.io.IOException;

/**
 * The client went away while its response was being streamed: RoadRunner asked for the end of the
 * stream (relay protocol, 9.8). What is still to be sent has no reader.
 */
public final class ClientDisconnectedException extends IOException {
  private static final long serialVersionUID = 1L;

  /** A client that is gone. */
  public ClientDisconnectedException() {
    super("the client is gone: RoadRunner asked for the end of the stream");
  }
}
