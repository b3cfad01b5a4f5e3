package dev.rrjava.devserver;

import dev.rrjava.devserver.config.HttpSettings;
import dev.rrjava.devserver.config.PoolSettings;
import dev.rrjava.devserver.config.UploadSettings;
import dev.rrjava.devserver.host.ThreadStarter;
import dev.rrjava.devserver.inspect.Inspector;
import dev.rrjava.devserver.inspect.OutputLog;
import dev.rrjava.devserver.page.SourceFolders;
import dev.rrjava.devserver.project.Project;
import dev.rrjava.http.HttpWorker;
import dev.rrjava.http.RequestHandler;
import dev.rrjava.relay.Relay;
import dev.rrjava.worker.Environment;
import dev.rrjava.worker.Worker;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The settings of a server with workers in its own process. */
public final class InProcessSetup {
  private static final Environment ENVIRONMENT =
      Environment.of(Map.of("RR_MODE", "http", "RR_VERSION", "3.0.0-devserver"));

  private static final int DEFAULT_WORKERS = 4;

  private final @Nullable RequestHandler handler;
  private final @Nullable Project project;
  private final String method;
  private int workers = DEFAULT_WORKERS;
  private int port;
  private Consumer<String> output = System.err::println;
  private boolean pages;

  InProcessSetup(RequestHandler handler) {
    this.handler = handler;
    this.project = null;
    this.method = "";
  }

  InProcessSetup(Project project, String method) {
    this.handler = null;
    this.project = project;
    this.method = method;
    this.pages = true;
  }

  /**
   * Sets how many requests can be handled at once.
   *
   * @param workers 1 or more; the default is 4, so that an open stream does not make the next
   *     request wait
   * @return this setup
   */
  public InProcessSetup workers(int workers) {
    if (workers < 1) {
      throw new IllegalArgumentException("workers: expected 1 or more but was " + workers);
    }
    this.workers = workers;
    return this;
  }

  /**
   * Sets the port.
   *
   * @param port a port on the loopback address; the default is 0, which is any free port
   * @return this setup
   */
  public InProcessSetup port(int port) {
    this.port = port;
    return this;
  }

  /**
   * Sets whether errors are shown as pages, with what is behind them, and requests at {@code
   * /_rr/}.
   *
   * @param pages false by default, so that responses are those of RoadRunner
   * @return this setup
   */
  public InProcessSetup pages(boolean pages) {
    this.pages = pages;
    return this;
  }

  /**
   * Sets the consumer of lines about workers.
   *
   * @param output called with a line, by any thread; the default is standard error
   * @return this setup
   */
  public InProcessSetup output(Consumer<String> output) {
    this.output = output;
    return this;
  }

  /**
   * Starts the server; returns when all workers are ready.
   *
   * @return the server; the caller closes it
   * @throws DevServerException if it does not start; the message says why
   */
  public DevServer start() {
    OutputLog console = new OutputLog(output::accept);
    Path directory = Path.of("").toAbsolutePath();
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    HttpSettings http = HttpSettings.at(address, UploadSettings.acceptAll(directory));
    PoolSettings poolSettings = PoolSettings.ofWorkers(workers);
    RequestHandler served = handler;
    if (served != null) {
      Inspection inspection =
          new Inspection(
              console,
              () -> SourceFolders.of(directory),
              Optional.empty(),
              new Inspector.Settings(pages, false, false));
      return new Startup(poolSettings, Optional.of(http), inspection)
          .serve(new ThreadStarter(relay -> serve(relay, served), console), Invocation.IN_PROCESS);
    }
    Project developed = Objects.requireNonNull(project);
    Inspection inspection =
        new Inspection(
            console,
            () -> new SourceFolders(developed.directory(), developed.sources()),
            Optional.empty(),
            new Inspector.Settings(true, false, false));
    Development development = development(developed);
    return new Startup(poolSettings, Optional.of(http), inspection)
        .develop(
            development, StartingFront.listen(http, development.response(), Invocation.IN_PROCESS));
  }

  private Development development(Project developed) {
    return new Development(
        developed,
        List.of(),
        (pool, requests, console) ->
            new ThreadDeployment(developed, method, InProcessSetup::serve, pool, workers, console),
        Tool.IN_PROCESS);
  }

  private static void serve(Relay relay, RequestHandler served) {
    HttpWorker.over(Worker.over(relay, ENVIRONMENT)).serve(served);
  }
}
