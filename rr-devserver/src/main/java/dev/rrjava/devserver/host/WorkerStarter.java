package dev.rrjava.devserver.host;

/** Starts workers. Thread-safe. */
public interface WorkerStarter extends AutoCloseable {

  /**
   * Starts a worker and waits until it has answered the handshake.
   *
   * @param number its position in the pool, starting at 1
   * @return the worker
   * @throws WorkerStartException if it does not respond within its time limit
   */
  HostedWorker start(int number) throws WorkerStartException;

  /** Kills every worker that is left. */
  @Override
  void close();
}
