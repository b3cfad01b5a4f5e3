package dev.rrjava.devserver;

import dev.rrjava.devserver.config.HttpSettings;
import dev.rrjava.devserver.config.PoolSettings;
import dev.rrjava.devserver.config.UploadSettings;
import dev.rrjava.devserver.gateway.ClientRequestHandler;
import dev.rrjava.devserver.gateway.Gateway;
import dev.rrjava.devserver.host.Console;
import dev.rrjava.devserver.host.Exchange;
import dev.rrjava.devserver.host.WorkerPool;
import dev.rrjava.devserver.host.WorkerStartException;
import dev.rrjava.devserver.host.WorkerStarter;
import dev.rrjava.devserver.http.Front;
import dev.rrjava.devserver.http.HttpFront;
import dev.rrjava.devserver.live.LiveProject;
import dev.rrjava.devserver.middleware.Plugins;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Starts a server: its workers, and what accepts requests for them.
 *
 * @param pool the number of workers for requests, and their limits
 * @param http the settings for requests; empty if there are none
 * @param inspection how requests are shown
 */
record Startup(PoolSettings pool, Optional<HttpSettings> http, Inspection inspection) {
  /** How long to wait for requests in progress at the end, unless destroy_timeout is shorter. */
  private static final Duration GRACE = Duration.ofSeconds(10);

  /**
   * Starts a server whose workers are ready when it accepts requests.
   *
   * @param starter starts them; closed with the server, and if this method fails
   * @param invocation how the address is changed
   * @throws DevServerException if it does not start
   */
  DevServer serve(WorkerStarter starter, Invocation invocation) {
    Console console = inspection.output();
    WorkerPool workers;
    try {
      workers = WorkerPool.start(starter, pool, console);
    } catch (WorkerStartException e) {
      throw new DevServerException(String.valueOf(e.getMessage()), e);
    }
    Exchange exchange = new Exchange(workers, pool.streamTimeout(), console);
    WorkerSide side = new WorkerSide(workers, exchange, Optional.empty());
    try {
      Front front = NoFront.INSTANCE;
      if (http.isPresent()) {
        Gateway gateway = gateway(exchange, http.get());
        front = HttpFront.start(inspection.inspect(gateway, workers), http.get(), grace());
      }
      return new DevServer(front, side, pool.startedWorkers(), grace());
    } catch (IOException e) {
      side.close();
      throw BindFailure.ofHttp(invocation, e);
    }
  }

  /**
   * Starts a server whose workers are replaced when the project changes. It starts even if the
   * project does not compile.
   *
   * @param prepared closed if this method fails
   * @throws DevServerException if it does not start
   */
  DevServer develop(Development development, PreparedFront prepared) {
    Console console = inspection.output();
    WorkerPool workers = WorkerPool.empty(pool, console);
    Exchange exchange = new Exchange(workers, pool.streamTimeout(), console);
    WorkerSide side = new WorkerSide(workers, exchange, Optional.empty());
    try {
      HttpSettings settings = http.orElseGet(Startup::unused);
      Gateway gateway = gateway(exchange, settings);
      LiveProject project = development.create(workers, gateway::use, console);
      side = new WorkerSide(workers, exchange, Optional.of(project));
      project.start();
      ClientRequestHandler handler =
          new ProjectGate(project, development.response(), inspection.inspect(gateway, workers));
      return new DevServer(
          prepared.open(handler, settings, grace()), side, pool.startedWorkers(), grace());
    } catch (IOException | IllegalStateException e) {
      prepared.close();
      side.close();
      throw new DevServerException("can't develop the project: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      prepared.close();
      side.close();
      throw new DevServerException("interrupted while the project was started", e);
    }
  }

  private static Gateway gateway(Exchange exchange, HttpSettings settings) {
    return new Gateway(exchange, settings, Plugins.of(settings));
  }

  /** Returns settings for requests that never arrive. */
  private static HttpSettings unused() {
    return HttpSettings.at(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
        UploadSettings.acceptAll(Path.of("").toAbsolutePath()));
  }

  private Duration grace() {
    Duration timeout = pool.destroyTimeout();
    return timeout.compareTo(GRACE) < 0 ? timeout : GRACE;
  }
}
