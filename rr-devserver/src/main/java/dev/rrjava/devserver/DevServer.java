package dev.rrjava.devserver;

import dev.rrjava.devserver.config.HttpSettings;
import dev.rrjava.devserver.config.PoolSettings;
import dev.rrjava.devserver.config.StatusSettings;
import dev.rrjava.devserver.gateway.ClientRequestHandler;
import dev.rrjava.devserver.gateway.Gateway;
import dev.rrjava.devserver.host.Console;
import dev.rrjava.devserver.host.Exchange;
import dev.rrjava.devserver.host.Services;
import dev.rrjava.devserver.host.WorkerPool;
import dev.rrjava.devserver.host.WorkerStartException;
import dev.rrjava.devserver.host.WorkerStarter;
import dev.rrjava.devserver.http.HttpFront;
import dev.rrjava.devserver.jobs.JobService;
import dev.rrjava.devserver.live.LiveProject;
import dev.rrjava.devserver.middleware.Plugins;
import dev.rrjava.devserver.project.Project;
import dev.rrjava.devserver.rpc.RpcServer;
import dev.rrjava.devserver.status.StatusServer;
import dev.rrjava.http.RequestHandler;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

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
  /** How long to wait for requests in progress at the end, unless destroy_timeout is shorter. */
  private static final Duration GRACE = Duration.ofSeconds(10);

  private final WorkerPool pool;
  private final Exchange exchange;
  private final @Nullable HttpFront front;
  private final @Nullable LiveProject project;
  private final int workerCount;
  private final Duration grace;
  private @Nullable StatusServer status;
  private @Nullable RpcServer rpc;
  private @Nullable JobService jobs;
  private @Nullable Services services;
  private final CountDownLatch closed = new CountDownLatch(1);

  private DevServer(
      WorkerPool pool,
      Exchange exchange,
      @Nullable HttpFront front,
      @Nullable LiveProject project,
      int workerCount,
      Duration grace) {
    this.pool = pool;
    this.exchange = exchange;
    this.front = front;
    this.project = project;
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

  static DevServer start(
      WorkerStarter starter,
      PoolSettings poolSettings,
      Optional<HttpSettings> http,
      Console console,
      Inspection inspection,
      Tool tool) {
    WorkerPool pool;
    try {
      pool = WorkerPool.start(starter, poolSettings, console);
    } catch (WorkerStartException e) {
      throw new DevServerException(String.valueOf(e.getMessage()), e);
    }
    Exchange exchange = new Exchange(pool, poolSettings.streamTimeout(), console);
    Duration grace = grace(poolSettings);
    try {
      HttpFront front = null;
      if (http.isPresent()) {
        HttpSettings settings = http.get();
        Gateway gateway = new Gateway(exchange, settings, Plugins.of(settings));
        front = HttpFront.start(inspection.inspect(gateway, pool), settings, grace);
      }
      return new DevServer(pool, exchange, front, null, poolSettings.startedWorkers(), grace);
    } catch (IOException e) {
      closeAll(pool, exchange, null);
      throw BindFailure.ofHttp(tool, e);
    }
  }

  /**
   * Starts a server whose workers are replaced when the project changes. It starts even if the
   * project does not compile.
   *
   * @param http the settings for requests; empty if there are none
   * @param starting listens already, if there are requests; closed if this method fails
   */
  static DevServer develop(
      Development development,
      PoolSettings poolSettings,
      Optional<HttpSettings> http,
      Inspection inspection,
      @Nullable StartingFront starting) {
    Console console = inspection.output();
    WorkerPool pool = WorkerPool.empty(poolSettings, console);
    Exchange exchange = new Exchange(pool, poolSettings.streamTimeout(), console);
    Duration grace = grace(poolSettings);
    LiveProject project = null;
    try {
      if (starting == null || http.isEmpty()) {
        project = development.create(pool, changed -> {}, console);
        project.start();
        return new DevServer(pool, exchange, null, project, 0, grace);
      }
      HttpSettings settings = http.get();
      Gateway gateway = new Gateway(exchange, settings, Plugins.of(settings));
      project = development.create(pool, gateway::use, console);
      project.start();
      ClientRequestHandler handler =
          new ProjectGate(project, development.response(), inspection.inspect(gateway, pool));
      return new DevServer(
          pool,
          exchange,
          starting.open(handler, settings, grace),
          project,
          poolSettings.startedWorkers(),
          grace);
    } catch (IOException | IllegalStateException e) {
      close(starting);
      closeAll(pool, exchange, project);
      throw new DevServerException("can't develop the project: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      close(starting);
      closeAll(pool, exchange, project);
      throw new DevServerException("interrupted while the project was started", e);
    }
  }

  private static void close(@Nullable StartingFront starting) {
    if (starting != null) {
      starting.close();
    }
  }

  private static Duration grace(PoolSettings settings) {
    Duration timeout = settings.destroyTimeout();
    return timeout.compareTo(GRACE) < 0 ? timeout : GRACE;
  }

  /**
   * Reports from now on whether the workers are ready.
   *
   * @param tool how the address is changed
   * @throws DevServerException if it can't listen at the address; this server is then closed
   */
  DevServer withStatus(StatusSettings settings, Tool tool) {
    try {
      status = StatusServer.start(settings, pool);
      return this;
    } catch (IOException e) {
      close();
      throw BindFailure.of("status.address", settings.address(), tool, e);
    }
  }

  /** Closes a server for RPC when this one is closed, after the workers that call it. */
  DevServer withRpc(RpcServer server) {
    rpc = server;
    return this;
  }

  /** Closes queues when this server is closed, after the requests that push jobs. */
  DevServer withJobs(JobService service) {
    jobs = service;
    return this;
  }

  /** Closes programs when this server is closed, after the workers. */
  DevServer withServices(Services programs) {
    services = programs;
    return this;
  }

  WorkerPool pool() {
    return pool;
  }

  private static void closeAll(WorkerPool pool, Exchange exchange, @Nullable LiveProject project) {
    exchange.close();
    pool.close();
    if (project != null) {
      project.close();
    }
  }

  /**
   * Returns the URI at which the server listens.
   *
   * @return the URI, without a path
   * @throws IllegalStateException if the configuration has no section {@code http}
   */
  public URI uri() {
    InetSocketAddress address = requireFront().address();
    boolean isEncrypted = encryptedAddress().equals(Optional.of(address));
    return URI.create((isEncrypted ? "https://" : "http://") + BindFailure.hostAndPort(address));
  }

  /**
   * Returns the address at which the server accepts encrypted connections.
   *
   * @return the address; empty if {@code http.ssl} is not configured
   */
  public Optional<InetSocketAddress> encryptedAddress() {
    return Optional.ofNullable(front).flatMap(HttpFront::encryptedAddress);
  }

  /**
   * Returns the port at which the server listens.
   *
   * @return the actual port, even if port 0 was configured
   * @throws IllegalStateException if the configuration has no section {@code http}
   */
  public int port() {
    return requireFront().address().getPort();
  }

  private HttpFront requireFront() {
    HttpFront current = front;
    if (current == null) {
      throw new IllegalStateException(
          "this server accepts no requests: its configuration has no section http");
    }
    return current;
  }

  /** Returns whether there is a section {@code http}. */
  boolean acceptsRequests() {
    return front != null;
  }

  /**
   * Returns the current workers for requests.
   *
   * @return those that are ready or busy, by number
   */
  public List<WorkerInfo> workers() {
    return pool.workers().stream()
        .map(worker -> new WorkerInfo(worker.number(), worker.pid()))
        .toList();
  }

  /** Returns the number of workers that are started in advance; some may not be ready yet. */
  int workerCount() {
    return workerCount;
  }

  /** Returns the number of workers for jobs; some may not be ready yet. */
  int jobWorkerCount() {
    return jobs == null ? 0 : jobs.workerCount();
  }

  /**
   * Returns the address at which the server reports whether the workers are ready.
   *
   * @return the address; empty if {@code status.address} is not configured
   */
  public Optional<InetSocketAddress> statusAddress() {
    return Optional.ofNullable(status).map(StatusServer::address);
  }

  /** Returns what {@link #close} waits for, and for how long; empty if it has not to wait. */
  Optional<String> awaited() {
    List<String> work = pool.work();
    return work.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "waiting up to "
                + grace.toSeconds()
                + " s for requests in progress: "
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
    if (status != null) {
      status.stopping();
    }
    try {
      if (front != null) {
        front.close();
      }
    } finally {
      if (jobs != null) {
        jobs.close(); // first: with slots, the JVM behind its workers is that of the others
      }
      closeAll(pool, exchange, project);
      if (status != null) {
        status.close();
      }
      if (services != null) {
        services.close(); // after the workers: a JVM with slots is one of them
      }
      if (rpc != null) {
        rpc.close();
      }
      closed.countDown();
    }
  }
}
