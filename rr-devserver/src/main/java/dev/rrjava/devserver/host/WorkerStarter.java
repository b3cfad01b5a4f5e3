package dev.rrjava.devserver.host;

/** Starts workers. Any number of threads may start workers at once. */
public interface WorkerStarter extends AutoCloseable {

  /**
   * Starts a worker and waits until it has answered the handshake.
   *
   * @param number its place in the pool, from 1
   * @return the worker
   * @throws WorkerStartException when it does not get that far within the time it has
   */
  HostedWorker start(int number) throws WorkerStartException;

  /** Ends every worker that is left, without asking. */
  @Override
  void close();
}
