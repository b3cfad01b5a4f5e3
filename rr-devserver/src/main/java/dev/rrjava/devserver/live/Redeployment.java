package dev.rrjava.devserver.live;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Replaces the workers if they don't have what is built, and gives up when a file changes before
 * the new ones are ready: a worker that hangs at its start must not delay the code that mends it.
 * Not thread-safe.
 */
final class Redeployment implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofMillis(100);

  /** How long a replacement may take to end once it is given up. */
  private static final Duration END = Duration.ofSeconds(10);

  private final Deployment deployment;
  private final ProjectFiles files;
  private final ProjectBuild build;

  /** Waits for new workers, while another thread looks for changes. */
  private final ExecutorService starts =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "project-deployment");
            thread.setDaemon(true);
            return thread;
          });

  private @Nullable Deployed last;

  /** What the workers have. */
  private record Deployed(Path classes, Snapshot files) {}

  /** What became of the workers. */
  enum Outcome {
    REPLACED,
    HAD_IT_ALREADY,
    GIVEN_UP
  }

  /**
   * Creates it.
   *
   * @param deployment replaces workers
   * @param files finds changes
   * @param build has the classes
   */
  Redeployment(Deployment deployment, ProjectFiles files, ProjectBuild build) {
    this.deployment = deployment;
    this.files = files;
    this.build = build;
  }

  /**
   * Replaces the workers if that is needed.
   *
   * @param classes the classes that were built
   * @param now the files from which they were built
   * @throws DeploymentException if new workers can't handle requests
   * @throws IOException if a folder can't be read
   */
  Outcome deploy(Path classes, Snapshot now)
      throws DeploymentException, IOException, InterruptedException {
    Deployed current = last;
    if (current != null
        && current.classes().equals(classes)
        && !files.changes(now, current.files()).areOfSurroundings()) {
      return Outcome.HAD_IT_ALREADY;
    }
    last = null;
    Runnable release = build.use(classes);
    Future<?> replacement =
        starts.submit(
            () -> {
              deployment.replace(classes, release);
              return null;
            });
    boolean isGivenUp = false;
    try {
      while (!isDone(replacement)) {
        isGivenUp = isGivenUp || !files.look().equals(now);
        if (isGivenUp) {
          deployment.giveUp();
        }
      }
    } catch (DeploymentException e) {
      if (isGivenUp) {
        return Outcome.GIVEN_UP;
      }
      throw e;
    } finally {
      if (!replacement.isDone()) {
        deployment.giveUp(); // the server closes, or can't read the files
      }
    }
    last = new Deployed(classes, now);
    return Outcome.REPLACED;
  }

  /** Waits a moment for a replacement; returns whether it is complete. */
  private static boolean isDone(Future<?> replacement)
      throws DeploymentException, InterruptedException {
    try {
      replacement.get(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof DeploymentException failure) {
        throw failure;
      }
      if (e.getCause() instanceof InterruptedException interruption) {
        throw interruption; // the server closes
      }
      throw new IllegalStateException("the workers can't be replaced", e.getCause());
    }
  }

  /** Sets whether work that no request waits for is held back. */
  void hold(boolean holds) {
    deployment.hold(holds);
  }

  /**
   * Ends what runs beside the workers, which have ended already, and waits for a replacement that
   * is in progress: it would leave a worker.
   */
  @Override
  public void close() {
    starts.shutdownNow();
    long deadline = System.nanoTime() + END.toNanos();
    try {
      while (!starts.awaitTermination(PAUSE.toMillis(), TimeUnit.MILLISECONDS)
          && System.nanoTime() - deadline < 0) {
        deployment.giveUp();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    deployment.close();
  }
}
