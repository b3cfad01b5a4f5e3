package dev.rrjava.devserver;

import dev.rrjava.devserver.config.Configuration;
import dev.rrjava.devserver.config.ConfigurationException;
import dev.rrjava.devserver.config.HttpSettings;
import dev.rrjava.devserver.config.JobsSettings;
import dev.rrjava.devserver.config.PoolSettings;
import dev.rrjava.devserver.config.WorkerSettings;
import dev.rrjava.devserver.host.Console;
import dev.rrjava.devserver.host.ProcessStarter;
import dev.rrjava.devserver.host.ReleasingStarter;
import dev.rrjava.devserver.host.Services;
import dev.rrjava.devserver.host.WorkerPool;
import dev.rrjava.devserver.host.WorkerStartException;
import dev.rrjava.devserver.jobs.JobService;
import dev.rrjava.devserver.live.Deployment;
import dev.rrjava.devserver.live.DeploymentException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Starts worker processes with changed classes, or by a changed configuration. */
final class ProcessDeployment implements Deployment {
  private final Supplier<Configuration> reader;
  private final DevelopmentCommands commands;
  private final WorkerPool pool;
  private final Consumer<HttpSettings> requests;
  private final Console console;
  private final boolean isDebugged;
  private final Optional<JobService> jobs;
  private final Services services;
  private final RunningConfiguration configuration;
  private final Set<String> said = new HashSet<>();

  private @Nullable ProcessStarter last;

  /** What starts the first of the new workers, for requests or for jobs, at present. */
  private volatile @Nullable ProcessStarter starting;

  /**
   * Creates a deployment.
   *
   * @param reader reads the configuration again
   * @param initial the configuration that it has read at first
   * @param commands changes the commands of processes
   * @param pool has the workers
   * @param jobs has the workers for jobs
   * @param services has the programs beside the workers; not closed with this deployment
   * @param requests uses changed settings of requests
   * @param console shows messages
   */
  ProcessDeployment(
      Supplier<Configuration> reader,
      Configuration initial,
      DevelopmentCommands commands,
      WorkerPool pool,
      Optional<JobService> jobs,
      Services services,
      Consumer<HttpSettings> requests,
      Console console) {
    this.reader = reader;
    this.configuration = new RunningConfiguration(initial, console);
    this.commands = commands;
    this.pool = pool;
    this.jobs = jobs;
    this.requests = requests;
    this.console = console;
    this.isDebugged = commands.isDebugged();
    this.services = services;
    said.addAll(initial.file().notices());
  }

  @Override
  public void replace(Path classes, Runnable release)
      throws DeploymentException, InterruptedException {
    boolean isReplaced = false;
    try {
      readAgain();
      Configuration current = configuration.current();
      DevelopmentCommands.Result changed =
          commands.change(current.workers(), current.services(), classes);
      changed.notices().forEach(this::sayOnce);
      services.change(changed.services(), current.workers().inherited());
      PoolSettings settings = isDebugged ? current.pool().forDebugger() : current.pool();
      ProcessStarter starter =
          isDebugged && last != null
              ? startDebugged(last, changed, settings.allocateTimeout())
              : start(changed, settings.allocateTimeout());
      starting = starter;
      Runnable ended = atLast(current.jobs().isPresent() ? 2 : 1, () -> clean(changed, release));
      pool.changes()
          .reset(
              new ReleasingStarter(starter, ended),
              current.requests().isPresent() ? settings : PoolSettings.NONE);
      if (isDebugged && last != null) {
        last.close(); // the relay has another user now
      }
      last = starter;
      isReplaced = true;
      if (current.jobs().isPresent()) {
        replaceJobWorkers(starter, changed, classes, ended);
      }
    } catch (ConfigurationException e) {
      throw new DeploymentException("The configuration can't be used", message(e), e);
    } catch (WorkerStartException e) {
      throw new DeploymentException("The workers do not start", message(e), e);
    } catch (IOException e) {
      throw new DeploymentException("The command of the workers can't be used", message(e), e);
    } finally {
      starting = null;
      if (!isReplaced) {
        release.run();
      }
    }
  }

  /** Returns what runs an action when it has been called a number of times. */
  private static Runnable atLast(int calls, Runnable action) {
    AtomicInteger remaining = new AtomicInteger(calls);
    return () -> {
      if (remaining.decrementAndGet() == 0) {
        action.run();
      }
    };
  }

  /** Without workers for requests, the debugged worker is one for jobs. */
  private void replaceJobWorkers(
      ProcessStarter starter, DevelopmentCommands.Result changed, Path classes, Runnable ended)
      throws WorkerStartException, IOException {
    Configuration current = configuration.current();
    JobsSettings settings = current.jobs().orElseThrow();
    boolean isTheDebugged = isDebugged && current.requests().isEmpty();
    PoolSettings pool = isTheDebugged ? settings.pool().forDebugger() : settings.pool();
    WorkerSettings workers =
        isTheDebugged
            ? changed.workers()
            : commands.changeOthers(
                settings.workers(current.workers()), current.services(), classes);
    ProcessStarter successor = starter.successor(workers, List.of(), pool.allocateTimeout());
    starting = successor; // a worker for jobs may hang at its start, too
    jobs.orElseThrow().reset(new ReleasingStarter(successor, ended), pool);
  }

  @Override
  public void giveUp() {
    ProcessStarter current = starting;
    if (current != null) {
      current.giveUp();
    }
  }

  @Override
  public void hold(boolean holds) {
    jobs.ifPresent(service -> service.hold(holds));
  }

  private void clean(DevelopmentCommands.Result ended, Runnable release) {
    release.run();
    try {
      ended.deleteSlots();
    } catch (IOException e) {
      console.line("can't delete " + ended.slots() + ", which is not needed any more: " + e);
    }
  }

  private static String message(Exception exception) {
    return String.valueOf(exception.getMessage());
  }

  private ProcessStarter start(DevelopmentCommands.Result changed, Duration timeout)
      throws WorkerStartException {
    return last == null
        ? ProcessStarter.open(changed.workers(), changed.jvms(), timeout, console)
        : last.successor(changed.workers(), changed.jvms(), timeout);
  }

  /** Ends the debugged worker first, since its successor listens at the same port. */
  private ProcessStarter startDebugged(
      ProcessStarter previous, DevelopmentCommands.Result changed, Duration timeout)
      throws WorkerStartException, InterruptedException {
    ProcessStarter relay = previous.successor(changed.workers(), List.of(), timeout);
    last = relay;
    boolean isOfJobs = configuration.current().requests().isEmpty() && jobs.isPresent();
    (isOfJobs ? jobs.get().pool() : pool).changes().drain();
    previous.close();
    return relay.successor(changed.workers(), changed.jvms(), timeout);
  }

  private void readAgain() {
    Configuration read = reader.get();
    if (read.requests().isPresent() != configuration.current().requests().isPresent()) {
      sayOnce(
          "the section http was added or removed: the configuration takes effect when the server is"
              + " started again");
      return;
    }
    read.file().notices().forEach(this::sayOnce);
    configuration.change(read);
    read.requests().ifPresent(requests);
  }

  @Override
  public void close() {
    if (last != null) {
      last.close(); // unless that was done with the pools
    }
  }

  private void sayOnce(String notice) {
    if (said.add(notice)) {
      console.line(notice);
    }
  }
}
