package dev.rrjava.devserver;

import dev.rrjava.devserver.config.Configuration;
import dev.rrjava.devserver.config.JobsSettings;
import dev.rrjava.devserver.config.PoolSettings;
import dev.rrjava.devserver.config.RpcSettings;
import dev.rrjava.devserver.config.StatusSettings;
import dev.rrjava.devserver.config.WorkerSettings;
import dev.rrjava.devserver.host.InitCommand;
import dev.rrjava.devserver.host.PluginPools;
import dev.rrjava.devserver.host.ProcessStarter;
import dev.rrjava.devserver.host.Services;
import dev.rrjava.devserver.host.WorkerStartException;
import dev.rrjava.devserver.inspect.OutputLog;
import dev.rrjava.devserver.jobs.JobService;
import dev.rrjava.devserver.page.SourceFolders;
import dev.rrjava.devserver.project.Project;
import dev.rrjava.devserver.rpc.MetricsAddressException;
import dev.rrjava.devserver.rpc.RpcServer;
import dev.rrjava.devserver.rpc.ServerState;
import dev.rrjava.devserver.status.StatusServer;
import dev.rrjava.relay.RelayAddress;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Starts a server with worker processes, and what runs beside them. */
final class ProcessStartup {
  private final ProcessOptions options;
  private final Configuration configuration;
  private final OutputLog console;
  private final Services services;
  private final Optional<JobService> jobs;
  private final PluginPools pools = new PluginPools();

  /** Closes what has started, the last first. */
  private final Deque<Runnable> undo = new ArrayDeque<>();

  private ProcessStartup(
      ProcessOptions options, Configuration configuration, OutputLog console, PreparedFront front) {
    this.options = options;
    this.configuration = configuration;
    this.console = console;
    undo.push(front::close);
    this.services = new Services(console);
    undo.push(services::close);
    this.jobs = configuration.jobs().map(settings -> JobService.start(settings, console));
    jobs.ifPresent(
        service -> {
          undo.push(service::close);
          pools.add("jobs", service.pool());
        });
  }

  /**
   * Starts a server.
   *
   * @param front accepts its requests if it is under development; closed if this method fails
   * @throws WorkerStartException if a program or a worker does not start
   * @throws DevServerException if it does not start for another reason
   */
  static DevServer start(
      ProcessOptions options, Configuration configuration, OutputLog console, PreparedFront front)
      throws WorkerStartException {
    configuration.file().notices().forEach(console::line);
    ProcessStartup startup = new ProcessStartup(options, configuration, console, front);
    boolean isStarted = false;
    try {
      DevServer server = startup.startAll(front);
      isStarted = true;
      return server;
    } finally {
      if (!isStarted) {
        startup.undo.forEach(Runnable::run);
      }
    }
  }

  private DevServer startAll(PreparedFront front) throws WorkerStartException {
    Optional<RpcServer> rpc = configuration.rpc().map(this::startRpc);
    rpc.ifPresent(server -> undo.push(server::close));
    WorkerSettings workers = configuration.workers();
    if (workers.init().isPresent()) {
      InitCommand.run(workers.init().get(), workers.inherited(), console);
    }
    DevServer server =
        options.project().isEmpty() ? serve() : develop(options.project().get(), front);
    undo.push(server::close);
    if (configuration.requests().isPresent()) {
      pools.add(WorkerSettings.HTTP, server.pool());
    }
    Optional<StatusServer> status = configuration.status().map(this::startStatus);
    return server.with(new Companions(status, rpc, jobs, Optional.of(services)));
  }

  private RpcServer startRpc(RpcSettings settings) {
    ServerState state =
        new ServerState(
            options.directory(),
            configuration.file().json(),
            jobs.map(JobService::queues),
            pools,
            configuration.managesServices() ? Optional.of(services) : Optional.empty(),
            configuration.status().isPresent());
    try {
      return RpcServer.start(settings, state, console);
    } catch (MetricsAddressException e) {
      throw BindFailure.of("metrics.address", e.address(), options.invocation(), e);
    } catch (IOException e) {
      throw settings.address() instanceof RelayAddress.Tcp tcp
          ? BindFailure.of(
              "rpc.listen",
              InetSocketAddress.createUnresolved(tcp.host(), tcp.port()),
              options.invocation(),
              e)
          : new DevServerException(
              "can't listen on rpc.listen " + settings.text() + ": " + e.getMessage(), e);
    }
  }

  private StatusServer startStatus(StatusSettings settings) {
    try {
      return StatusServer.start(settings, pools, jobs.map(JobService::queues));
    } catch (IOException e) {
      throw BindFailure.of("status.address", settings.address(), options.invocation(), e);
    }
  }

  private DevServer serve() throws WorkerStartException {
    services.change(configuration.services(), configuration.workers().inherited());
    ProcessStarter starter =
        ProcessStarter.open(
            configuration.workers(), List.of(), configuration.pool().allocateTimeout(), console);
    DevServer server =
        startup(configuration.requestPool(), () -> SourceFolders.of(options.directory()))
            .serve(starter, options.invocation());
    undo.push(server::close);
    if (!options.isTraining() && jobs.isPresent()) {
      startJobWorkers(starter, jobs.get(), configuration.jobs().orElseThrow());
    }
    return server;
  }

  private void startJobWorkers(ProcessStarter starter, JobService service, JobsSettings settings)
      throws WorkerStartException {
    PoolSettings pool = settings.pool();
    WorkerSettings workers = settings.workers(configuration.workers());
    service.reset(starter.successor(workers, List.of(), pool.allocateTimeout()), pool);
  }

  private DevServer develop(Project project, PreparedFront front) {
    FirstConfiguration files = options.files();
    Development development =
        new Development(
            project,
            List.of(options.directory().resolve(files.file())),
            (pool, requests, output) ->
                new ProcessDeployment(
                    files::read,
                    configuration,
                    new DevelopmentCommands(project, options.debugPort()),
                    pool,
                    jobs,
                    services,
                    requests,
                    output),
            options.invocation().tool());
    PoolSettings pool = configuration.requestPool();
    return startup(
            options.debugPort().isEmpty() ? pool : pool.forDebugger(),
            () -> new SourceFolders(options.directory(), project.sources()))
        .develop(development, front);
  }

  private Startup startup(PoolSettings pool, Supplier<SourceFolders> sources) {
    return new Startup(
        pool,
        configuration.requests(),
        new Inspection(console, sources, jobs, options.inspection()));
  }
}
