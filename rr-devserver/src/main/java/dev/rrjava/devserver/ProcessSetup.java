package dev.rrjava.devserver;

import dev.rrjava.devserver.config.AddressScope;
import dev.rrjava.devserver.config.Configuration;
import dev.rrjava.devserver.config.ConfigurationException;
import dev.rrjava.devserver.config.JobsSettings;
import dev.rrjava.devserver.config.PoolSettings;
import dev.rrjava.devserver.config.RpcSettings;
import dev.rrjava.devserver.config.WorkerSettings;
import dev.rrjava.devserver.host.InitCommand;
import dev.rrjava.devserver.host.PluginPools;
import dev.rrjava.devserver.host.ProcessStarter;
import dev.rrjava.devserver.host.Services;
import dev.rrjava.devserver.host.WorkerStartException;
import dev.rrjava.devserver.inspect.Inspector;
import dev.rrjava.devserver.inspect.OutputLog;
import dev.rrjava.devserver.jobs.JobService;
import dev.rrjava.devserver.page.SourceFolders;
import dev.rrjava.devserver.project.Project;
import dev.rrjava.devserver.rpc.RpcServer;
import dev.rrjava.devserver.rpc.ServerState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The settings of a server with worker processes. */
public final class ProcessSetup {
  private final Path file;
  private final List<String> overrides = new ArrayList<>();
  private Path directory = Path.of("");
  private AddressScope scope = AddressScope.LOOPBACK;
  private Consumer<String> output = System.err::println;
  private boolean pages;
  private boolean accessLog;
  private boolean colours;
  private boolean isTraining;
  private @Nullable Project project;
  private @Nullable Integer debugPort;
  private Tool tool = Tool.COMMAND_LINE;
  private Runnable waiting = () -> {};

  ProcessSetup(Path file) {
    this.file = file;
  }

  /**
   * Sets the directory in which workers run, and to which the path of the configuration file and
   * relative paths in it are relative.
   *
   * @param directory the directory; the default is the current directory
   * @return this setup
   */
  public ProcessSetup workDirectory(Path directory) {
    this.directory = directory;
    return this;
  }

  /**
   * Sets a value of the configuration, overriding the file.
   *
   * @param key the key with dots, such as {@code http.address}
   * @param value the value
   * @return this setup
   */
  public ProcessSetup override(String key, String value) {
    return override(key + "=" + value);
  }

  ProcessSetup override(String keyAndValue) {
    overrides.add(keyAndValue);
    return this;
  }

  /**
   * Sets whether errors are shown as pages, with what is behind them, and requests at {@code
   * /_rr/}.
   *
   * @param pages false by default, so that responses are those of RoadRunner
   * @return this setup
   */
  public ProcessSetup pages(boolean pages) {
    this.pages = pages;
    return this;
  }

  /**
   * Sets whether a line is printed for each request: method, path, status, length, time, worker and
   * route.
   *
   * @param accessLog false by default
   * @param colours whether the lines have colours, as terminals show them
   * @return this setup
   */
  public ProcessSetup accessLog(boolean accessLog, boolean colours) {
    this.accessLog = accessLog;
    this.colours = colours;
    return this;
  }

  /**
   * Sets the project to develop: when it changes, it is compiled, and the workers are replaced by
   * others with the new classes. A request that arrives in the meantime waits for them. The
   * configuration file is read again when it changes. Switches {@link #pages} on.
   *
   * @param project the application; its classes take the place of the jar or the folder of classes
   *     in {@code server.command}
   * @return this setup
   */
  public ProcessSetup develop(Project project) {
    this.project = project;
    return pages(true);
  }

  /**
   * Sets a port where the worker waits for a debugger; needs {@link #develop}. There is one worker
   * only, and requests may take any time.
   *
   * @param port a port on the loopback address
   * @return this setup
   */
  public ProcessSetup debug(int port) {
    debugPort = port;
    overrides.add("http.pool.supervisor.exec_ttl=0s");
    return this;
  }

  /**
   * Sets whether the server listens at the configured addresses even if other machines can reach
   * them. It has no protection against them.
   *
   * @param anyAddress whether; the default is false, and the loopback address
   * @return this setup
   */
  public ProcessSetup anyAddress(boolean anyAddress) {
    scope = anyAddress ? AddressScope.ANY : AddressScope.LOOPBACK;
    return this;
  }

  /**
   * Sets the consumer of lines: those about workers, and those that workers write to standard
   * error.
   *
   * @param output called with a line, by any thread; the default is standard error
   * @return this setup
   */
  public ProcessSetup output(Consumer<String> output) {
    this.output = output;
    return this;
  }

  /**
   * Starts one worker only, for requests, whatever the configuration says, and does not replace it.
   * Jobs wait in their queues, and are lost at the end. There is one process of each service.
   *
   * @return this setup
   */
  public ProcessSetup train() {
    isTraining = true;
    return this;
  }

  /** Sets what the server is started with, so that messages name its options. */
  ProcessSetup tool(Tool used) {
    tool = used;
    return this;
  }

  /** Sets an action for a start that has to wait until a change mends the configuration. */
  ProcessSetup whenWaiting(Runnable action) {
    waiting = action;
    return this;
  }

  /**
   * Starts the server; returns when all workers are ready. With {@link #develop}, requests that
   * arrive before wait, and a configuration that can't be used is shown to them until a change
   * mends it.
   *
   * @return the server; the caller closes it
   * @throws DevServerException if it does not start; the message says why
   */
  public DevServer start() {
    OutputLog console = new OutputLog(output::accept);
    FirstConfiguration first = new FirstConfiguration(directory, file, overrides, scope);
    Project developed = project;
    try {
      if (developed == null) {
        Configuration configuration = first.read();
        return start(isTraining ? configuration.withOneWorker() : configuration, console, null);
      }
      FirstConfiguration.Result ready =
          first.await(new FailureResponse(developed.directory()), tool, console, waiting);
      return start(ready.configuration(), console, ready.front());
    } catch (ConfigurationException | WorkerStartException e) {
      throw new DevServerException(String.valueOf(e.getMessage()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DevServerException("interrupted before the configuration could be used", e);
    }
  }

  /** What a server is made of; a server under development listens already, if it does at all. */
  private record Parts(
      Configuration configuration,
      OutputLog console,
      Optional<JobService> jobs,
      PluginPools pools,
      Services services,
      @Nullable StartingFront front) {}

  private DevServer start(
      Configuration configuration, OutputLog console, @Nullable StartingFront front)
      throws WorkerStartException {
    configuration.notices().forEach(console::line);
    boolean isStarted = false;
    Services services = new Services(console);
    try {
      PluginPools pools = new PluginPools();
      Optional<JobService> jobs = configuration.jobs().map(of -> JobService.start(of, console));
      jobs.ifPresent(service -> pools.add("jobs", service.pool()));
      DevServer server =
          start(new Parts(configuration, console, jobs, pools, services, front))
              .withServices(services);
      isStarted = true;
      return server;
    } finally {
      if (!isStarted) {
        services.close();
        if (front != null) {
          front.close();
        }
      }
    }
  }

  private DevServer start(Parts parts) throws WorkerStartException {
    boolean isStarted = false;
    try {
      Optional<RpcSettings> rpc = parts.configuration().rpc();
      DevServer server = rpc.isEmpty() ? startWorkers(parts) : startWithRpc(rpc.get(), parts);
      parts.jobs().ifPresent(server::withJobs);
      isStarted = true;
      return server;
    } finally {
      if (!isStarted) {
        parts.jobs().ifPresent(JobService::close);
      }
    }
  }

  private DevServer startWithRpc(RpcSettings settings, Parts parts) throws WorkerStartException {
    RpcServer rpc;
    try {
      rpc = RpcServer.start(settings, state(parts), parts.console());
    } catch (IOException e) {
      throw new DevServerException(
          "can't listen on rpc.listen " + settings.text() + ": " + e.getMessage(), e);
    }
    boolean isStarted = false;
    try {
      DevServer server = startWorkers(parts).withRpc(rpc);
      isStarted = true;
      return server;
    } finally {
      if (!isStarted) {
        rpc.close();
      }
    }
  }

  private ServerState state(Parts parts) {
    Configuration configuration = parts.configuration();
    return new ServerState(
        directory.toAbsolutePath().normalize(),
        configuration.json(),
        parts.jobs().map(JobService::queues),
        parts.pools(),
        configuration.managesServices() ? Optional.of(parts.services()) : Optional.empty(),
        configuration.status().isPresent());
  }

  private DevServer startWorkers(Parts parts) throws WorkerStartException {
    Configuration configuration = parts.configuration();
    WorkerSettings workers = configuration.workers();
    if (workers.init().isPresent()) {
      InitCommand.run(workers.init().get(), workers.inherited(), parts.console());
    }
    StartingFront front = parts.front();
    DevServer server = project == null ? serve(parts) : develop(project, parts, front);
    if (configuration.requests().isPresent()) {
      parts.pools().add(WorkerSettings.HTTP, server.pool());
    }
    return configuration.status().map(settings -> server.withStatus(settings, tool)).orElse(server);
  }

  private DevServer serve(Parts parts) throws WorkerStartException {
    Configuration configuration = parts.configuration();
    OutputLog console = parts.console();
    parts.services().change(configuration.services(), configuration.workers().inherited());
    ProcessStarter starter =
        ProcessStarter.open(
            configuration.workers(), List.of(), configuration.pool().allocateTimeout(), console);
    DevServer server =
        DevServer.start(
            starter,
            configuration.requests().isPresent() ? configuration.pool() : PoolSettings.NONE,
            configuration.requests(),
            console,
            inspection(console, () -> SourceFolders.of(directory.toAbsolutePath())),
            tool);
    try {
      if (!isTraining) {
        startJobWorkers(starter, parts);
      }
      return server;
    } catch (WorkerStartException e) {
      server.close();
      throw e;
    }
  }

  private static void startJobWorkers(ProcessStarter starter, Parts parts)
      throws WorkerStartException {
    Optional<JobsSettings> settings = parts.configuration().jobs();
    if (parts.jobs().isPresent() && settings.isPresent()) {
      PoolSettings pool = settings.get().pool();
      WorkerSettings workers = settings.get().workers(parts.configuration().workers());
      parts.jobs().get().reset(starter.successor(workers, List.of(), pool.allocateTimeout()), pool);
    }
  }

  private DevServer develop(Project developed, Parts parts, @Nullable StartingFront front) {
    Configuration configuration = parts.configuration();
    OutputLog console = parts.console();
    Path base = directory.toAbsolutePath().normalize();
    FirstConfiguration again = new FirstConfiguration(directory, file, overrides, scope);
    Development development =
        new Development(
            developed,
            List.of(base.resolve(file)),
            (pool, requests, output) ->
                new ProcessDeployment(
                    again::read,
                    configuration,
                    new DevelopmentCommands(developed, debugPort),
                    pool,
                    parts.jobs(),
                    parts.services(),
                    requests,
                    output),
            tool);
    Supplier<SourceFolders> sources = () -> new SourceFolders(base, developed.sources());
    PoolSettings settings =
        debugPort == null ? configuration.pool() : configuration.pool().forDebugger();
    return DevServer.develop(
        development, settings, configuration.requests(), inspection(console, sources), front);
  }

  private Inspection inspection(OutputLog console, Supplier<SourceFolders> sources) {
    return new Inspection(console, sources, new Inspector.Settings(pages, accessLog, colours));
  }
}
