package dev.rrjava.devserver.host;

import java.io.IOException;

/** How the conversation with a process that was just started comes about. */
interface Connector {

  /** Its standard input and output are the relay. */
  Connector PIPES = new PipeConnector();

  /**
   * Opens the conversation and does the handshake; waits until the process is ready or has ended.
   *
   * @throws IOException when it was not to be
   */
  WorkerLink connect(ProcessLife worker) throws IOException;

  /** Stops listening, where it listens. */
  void close();
}
