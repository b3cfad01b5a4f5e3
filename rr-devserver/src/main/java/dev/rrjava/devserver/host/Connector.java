package dev.rrjava.devserver.host;

import java.io.IOException;

/** Opens the conversation with a process that has just been started. */
interface Connector {

  /** Uses standard input and output as the relay. */
  Connector PIPES = new PipeConnector();

  /**
   * Opens the conversation and does the handshake; waits until the process is ready or has ended.
   *
   * @throws IOException if the process does not become ready
   */
  WorkerLink connect(ProcessLife worker) throws IOException;

  /** Returns this connector for one more starter; each of them closes it. */
  Connector share();

  /** Stops listening, if it listens and was closed as often as it was shared. */
  void close();
}
