package dev.rrjava.devserver.host;

/** Starts workers by another starter, and runs an action when that is closed: none is left then. */
public final class ReleasingStarter implements WorkerStarter {
  private final WorkerStarter starter;
  private final Runnable release;

  /**
   * Creates a starter.
   *
   * @param starter starts the workers
   * @param release runs after each close
   */
  public ReleasingStarter(WorkerStarter starter, Runnable release) {
    this.starter = starter;
    this.release = release;
  }

  @Override
  public HostedWorker start(int number) throws WorkerStartException {
    return starter.start(number);
  }

  @Override
  public void close() {
    starter.close();
    release.run();
  }
}
