package dev.rrjava.devserver.host;

/** Starts no worker, in a pool that waits for its first {@link WorkerChanges#reset}. */
final class NoStarter implements WorkerStarter {
  @Override
  public HostedWorker start(int number) throws WorkerStartException {
    throw new WorkerStartException("nothing starts workers yet");
  }

  @Override
  public void close() {
    // There is no worker.
  }
}
