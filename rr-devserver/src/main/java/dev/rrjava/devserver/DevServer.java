package dev.rrjava.devserver;

import dev.rrjava.devserver.host.Services;
import dev.rrjava.devserver.host.WorkerPool;
import dev.rrjava.devserver.http.Front;
import dev.rrjava.devserver.jobs.JobService;
import dev.rrjava.devserver.project.Project;
import dev.rrjava.devserver.rpc.RpcServer;
import dev.rrjava.devserver.status.StatusServer;
import dev.rrjava.http.RequestHandler;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A running development server: HTTP on a loopback address, workers, and between them the frames
 * that RoadRunner would exchange. It replaces RoadRunner in development and in tests, never in
 * production.
 *
 * <pre>{@code
 * try (DevServer server = DevServer.processes(Path.of(".rr.yaml")).start()) { … }
 * try (DevServer server = DevServer.inProcess(Routes.of(new Tasks())).workers(2).start()) { … }
 * }</pre>
 */
public final class DevServer implements AutoCloseable {
  private final Front front;
  private final WorkerSide workers;
  private final int workerCount;
  private final Duration grace;
  private Companions companions = Companions.NONE;
  private final CountDownLatch closed = new CountDownLatch(1);

  /**
   * Creates a server that runs.
   *
   * @param front accepts the requests
   * @param workers handle them
   * @param workerCount the number of workers that are started in advance
   * @param grace how long to wait for requests in progress at the end
   */
  DevServer(Front front, WorkerSide workers, int workerCount, Duration grace) {
    this.front = front;
    this.workers = workers;
    this.workerCount = workerCount;
    this.grace = grace;
  }

  /**
   * Returns a server with worker processes, configured like RoadRunner.
   *
   * @param configuration the file, usually {@code .rr.yaml}
   * @return the settings, which can be changed before the start
   */
  public static ProcessSetup processes(Path configuration) {
    return new ProcessSetup(configuration);
  }

  /**
   * Returns a server whose workers are threads of this process, so that a debugger has everything
   * in one place. The frames are real.
   *
   * @param handler handles the requests; called by one thread for each worker
   * @return the settings, which can be changed before the start
   */
  public static InProcessSetup inProcess(RequestHandler handler) {
    return new InProcessSetup(handler);
  }

  /**
   * Returns a server for a project under development, whose workers are threads of this process.
   * After each change the server compiles the project, and loads its classes again; a debugger
   * remains attached.
   *
   * @param project the application
   * @param method a static method without parameters that returns the handler, such as {@code
   *     com.example.Main::routes}; called once for each worker
   * @return the settings, which can be changed before the start
   */
  public static InProcessSetup inProcess(Project project, String method) {
    return new InProcessSetup(project, method);
  }

  /** Closes what runs beside the workers when this server is closed. */
  DevServer with(Companions added) {
    companions = added;
    return this;
  }

  WorkerPool pool() {
    return workers.pool();
  }

  /**
   * Returns the URI at which the server listens.
   *
   * @return the URI, without a path
   * @throws IllegalStateException if the configuration has no section {@code http}
   */
  public URI uri() {
    InetSocketAddress address = address();
    boolean isEncrypted = encryptedAddress().equals(Optional.of(address));
    return URI.create((isEncrypted ? "https://" : "http://") + BindFailure.hostAndPort(address));
  }

  /**
   * Returns the address at which the server accepts encrypted connections.
   *
   * @return the address; empty if {@code http.ssl} is not configured
   */
  public Optional<InetSocketAddress> encryptedAddress() {
    return front.encryptedAddress();
  }

  /**
   * Returns the port at which the server listens.
   *
   * @return the actual port, even if port 0 was configured
   * @throws IllegalStateException if the configuration has no section {@code http}
   */
  public int port() {
    return address().getPort();
  }

  private InetSocketAddress address() {
    return front
        .address()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "this server accepts no requests: its configuration has no section http"));
  }

  /** Returns whether there is a section {@code http}. */
  boolean acceptsRequests() {
    return front.address().isPresent();
  }

  /**
   * Returns the current workers for requests.
   *
   * @return those that are ready or busy, by number
   */
  public List<WorkerInfo> workers() {
    return workers.pool().workers().stream()
        .map(worker -> new WorkerInfo(worker.number(), worker.pid()))
        .toList();
  }

  /** Returns the number of workers that are started in advance; some may not be ready yet. */
  int workerCount() {
    return workerCount;
  }

  /** Returns the number of workers for jobs; some may not be ready yet. */
  int jobWorkerCount() {
    return companions.jobs().map(JobService::workerCount).orElse(0);
  }

  /**
   * Returns the address at which the server reports whether the workers are ready.
   *
   * @return the address; empty if {@code status.address} is not configured
   */
  public Optional<InetSocketAddress> statusAddress() {
    return companions.status().map(StatusServer::address);
  }

  /** Returns what {@link #close} waits for, and for how long; empty if it has not to wait. */
  Optional<String> awaited() {
    List<String> requests = workers.pool().work();
    List<String> ofJobs = companions.jobs().map(service -> service.pool().work()).orElse(List.of());
    String awaited =
        Stream.of(
                inProgress("requests", grace, requests),
                inProgress("jobs", JobService.GRACE, ofJobs))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(", and "));
    return awaited.isEmpty() ? Optional.empty() : Optional.of("waiting " + awaited);
  }

  private static Optional<String> inProgress(String what, Duration limit, List<String> work) {
    return work.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "up to "
                + limit.toSeconds()
                + " s for "
                + what
                + " in progress: "
                + String.join(", ", work));
  }

  /**
   * Waits until another thread closes the server.
   *
   * @throws InterruptedException if this thread is interrupted while it waits
   */
  public void await() throws InterruptedException {
    closed.await();
  }

  /**
   * Stops listening, waits for requests in progress, tells the workers to stop and waits until they
   * have ended; kills those that do not end. No process is left when this method returns.
   */
  @Override
  public void close() {
    companions.status().ifPresent(StatusServer::stopping);
    try {
      front.close();
    } finally {
      // First: with slots, the JVM behind its workers is that of the others.
      companions.jobs().ifPresent(JobService::close);
      workers.close();
      companions.status().ifPresent(StatusServer::close);
      // After the workers: a JVM with slots is one of them.
      companions.services().ifPresent(Services::close);
      companions.rpc().ifPresent(RpcServer::close);
      closed.countDown();
    }
  }
}
