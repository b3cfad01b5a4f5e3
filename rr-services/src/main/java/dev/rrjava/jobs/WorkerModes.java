package dev.rrjava.jobs;

import dev.rrjava.internal.slots.SlotHost;
import dev.rrjava.worker.Environment;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A program that serves whichever plugin the server has started it for, as the variable {@code
 * RR_MODE} says: HTTP requests in one pool of workers, jobs in another.
 *
 * <pre>{@code
 * new WorkerModes()
 *     .http(() -> HttpWorker.create().serve(Routes.of(new Tasks())))
 *     .jobs(() -> JobWorker.create().serve(Jobs.of(new Mail())))
 *     .serve();
 * }</pre>
 */
public final class WorkerModes {
  private final Map<String, Runnable> programs = new LinkedHashMap<>();

  /** Creates a program without modes. */
  public WorkerModes() {}

  /**
   * Sets what serves HTTP requests.
   *
   * @param program creates and serves an {@link dev.rrjava.http.HttpWorker}
   * @return this object
   */
  public WorkerModes http(Runnable program) {
    return mode("http", program);
  }

  /**
   * Sets what serves jobs.
   *
   * @param program creates and serves a {@link JobWorker}
   * @return this object
   */
  public WorkerModes jobs(Runnable program) {
    return mode(JobWorker.MODE, program);
  }

  /**
   * Sets what serves another plugin.
   *
   * @param mode the value of {@code RR_MODE}
   * @param program serves until the server tells it to end
   * @return this object
   */
  public WorkerModes mode(String mode, Runnable program) {
    programs.put(mode, program);
    return this;
  }

  /**
   * Serves the plugin that the server has started this process for. If {@code RR_MODE} is not set,
   * because no server has started it, the mode that was set first is served.
   *
   * <p>A JVM that serves many workers is a service of the server, which passes {@code RR_MODE} only
   * to its workers: set it in {@code service.….env}, beside {@code RR_SLOTS}.
   *
   * @throws IllegalStateException if nothing was set for the mode, or if it is not set and {@code
   *     RR_SLOTS} is
   */
  public void serve() {
    Optional<String> mode = Environment.ofProcess().mode();
    if (mode.isEmpty() && System.getenv(SlotHost.VARIABLE) != null) {
      throw new IllegalStateException(
          "RR_MODE: expected one of "
              + programs.keySet()
              + " but it is not set, and RR_SLOTS is: set it beside RR_SLOTS, in the variables of"
              + " the service");
    }
    serve(mode);
  }

  void serve(Optional<String> mode) {
    Optional<String> chosen = mode.or(() -> programs.keySet().stream().findFirst());
    Runnable program = chosen.map(programs::get).orElse(null);
    if (program == null) {
      throw new IllegalStateException(
          "RR_MODE: expected one of "
              + programs.keySet()
              + " but was "
              + chosen.orElse("not set")
              + ": the server has started this process for a plugin that it does not serve");
    }
    program.run();
  }
}
