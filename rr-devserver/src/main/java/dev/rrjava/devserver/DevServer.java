package dev.rrjava.devserver;

import dev.rrjava.devserver.config.HttpSettings;
import dev.rrjava.devserver.config.PoolSettings;
import dev.rrjava.devserver.host.Console;
import dev.rrjava.devserver.host.Exchange;
import dev.rrjava.devserver.host.WorkerPool;
import dev.rrjava.devserver.host.WorkerStartException;
import dev.rrjava.devserver.host.WorkerStarter;
import dev.rrjava.devserver.http.HttpFront;
import dev.rrjava.http.RequestHandler;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * A running development server: HTTP on a loopback address, workers behind it, and between them the
 * frames that RoadRunner would exchange. It is RoadRunner's stand-in for development and tests,
 * never for production.
 *
 * <pre>{@code
 * try (DevServer server = DevServer.processes(Path.of(".rr.yaml")).start()) { … }
 * try (DevServer server = DevServer.inProcess(Routes.of(new Tasks())).workers(2).start()) { … }
 * }</pre>
 */
public final class DevServer implements AutoCloseable {
  /** How long requests under way are waited for at the end, unless destroy_timeout is shorter. */
  private static final Duration GRACE = Duration.ofSeconds(10);

  private final WorkerPool pool;
  private final Exchange exchange;
  private final HttpFront front;
  private final CountDownLatch closed = new CountDownLatch(1);

  private DevServer(WorkerPool pool, Exchange exchange, HttpFront front) {
    this.pool = pool;
    this.exchange = exchange;
    this.front = front;
  }

  /**
   * A server with worker processes, as a configuration of RoadRunner says.
   *
   * @param configuration the file, usually {@code .rr.yaml}
   * @return the settings, to be changed and started
   */
  public static ProcessSetup processes(Path configuration) {
    return new ProcessSetup(configuration);
  }

  /**
   * A server whose workers are threads of this process, so that a debugger has all in one place.
   * The frames are real.
   *
   * @param handler answers the requests; called by one thread for each worker
   * @return the settings, to be changed and started
   */
  public static InProcessSetup inProcess(RequestHandler handler) {
    return new InProcessSetup(handler);
  }

  static DevServer start(
      WorkerStarter starter, PoolSettings poolSettings, HttpSettings http, Console console) {
    try {
      WorkerPool pool = WorkerPool.start(starter, poolSettings, console);
      Exchange exchange = new Exchange(pool, poolSettings.streamTimeout(), console);
      Duration wanted = poolSettings.destroyTimeout();
      return new DevServer(
          pool,
          exchange,
          listen(pool, exchange, http, wanted.compareTo(GRACE) < 0 ? wanted : GRACE));
    } catch (WorkerStartException e) {
      throw new DevServerException(String.valueOf(e.getMessage()), e);
    }
  }

  private static HttpFront listen(
      WorkerPool pool, Exchange exchange, HttpSettings http, Duration grace) {
    try {
      return HttpFront.start(exchange, http, grace);
    } catch (IOException e) {
      exchange.close();
      pool.close();
      throw new DevServerException(
          "can't listen on http.address " + http.address() + ": " + e.getMessage(), e);
    }
  }

  /**
   * Where the server listens.
   *
   * @return the URI, without a path
   */
  public URI uri() {
    InetSocketAddress address = front.address();
    String host = address.getHostString();
    return URI.create(
        "http://" + (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + address.getPort());
  }

  /**
   * The port that the server listens on.
   *
   * @return the port that was bound, also where port 0 was asked for
   */
  public int port() {
    return front.address().getPort();
  }

  /**
   * The workers at this moment.
   *
   * @return those that are ready or busy, by number
   */
  public List<WorkerInfo> workers() {
    return pool.workers().stream()
        .map(worker -> new WorkerInfo(worker.number(), worker.pid()))
        .toList();
  }

  /**
   * Waits until the server is closed, by another thread.
   *
   * @throws InterruptedException when this thread is interrupted while it waits
   */
  public void await() throws InterruptedException {
    closed.await();
  }

  /**
   * Stops listening, waits for requests under way, tells the workers to stop and waits until they
   * have ended; ends those that don't. No process is left when this returns.
   */
  @Override
  public void close() {
    try {
      front.close();
    } finally {
      exchange.close();
      pool.close();
      closed.countDown();
    }
  }
}
