package dev.rrjava.devserver.live;

import java.nio.file.Path;

/** Makes workers use classes. */
public interface Deployment extends AutoCloseable {

  /**
   * Replaces all workers. Returns when a new one can handle requests.
   *
   * @param classes the folder with the classes and resources of the application
   * @param release runs when no worker uses the folder any more, and also if this method fails
   * @throws DeploymentException if the new workers can't handle requests
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  void replace(Path classes, Runnable release) throws DeploymentException, InterruptedException;

  /**
   * Gives up the start of new workers if none of them is ready yet: {@link #replace} then fails
   * soon, in another thread. Does nothing otherwise.
   */
  void giveUp();

  /**
   * Sets whether work that no request waits for, such as jobs, is held back: there are no workers
   * with what is saved.
   *
   * @param holds whether
   */
  void hold(boolean holds);

  /** Ends what runs beside the workers, which have ended already. */
  @Override
  void close();
}
