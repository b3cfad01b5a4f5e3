package dev.rrjava.devserver.host;

import dev.rrjava.devserver.config.ServiceSettings;
import dev.rrjava.devserver.config.WorkerSettings;
import dev.rrjava.relay.RelayAddress;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/** Starts workers as processes, over pipes or sockets. */
public final class ProcessStarter implements WorkerStarter {
  /** How long a process may take to end after it was killed. */
  private static final int KILL_SECONDS = 5;

  private final WorkerCommand command;

  /** What the name of each worker begins with; its number follows. */
  private final String kind;

  private final Map<String, String> inherited;
  private final Connector connector;
  private final Duration timeout;
  private final Console console;
  private final Watchdog watchdog = new Watchdog();
  private final Set<Process> running = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean routesWanted;
  private final List<ServiceProcess> services = new ArrayList<>();
  private final AtomicBoolean closed = new AtomicBoolean();
  private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.STARTS);

  private enum Phase {
    STARTS,
    HAS_STARTED,
    IS_GIVEN_UP
  }

  private ProcessStarter(
      WorkerSettings settings,
      Connector connector,
      Duration timeout,
      boolean wantsRoutes,
      Console console) {
    this.command = new WorkerCommand(settings);
    this.kind =
        settings.mode().equals(WorkerSettings.HTTP) ? Console.WORKER : JobWorkerConsole.WORKER;
    this.inherited = settings.inherited();
    this.connector = connector;
    this.timeout = timeout;
    this.routesWanted = new AtomicBoolean(wantsRoutes);
    this.console = console;
  }

  /**
   * Creates a starter; over sockets it listens from now on.
   *
   * @param settings how to start a worker
   * @param services the programs beside the workers; started now, and ended after the workers
   * @param timeout the limit for the start of a worker, including the handshake
   * @param console shows the lines of the workers' standard error
   * @return the starter
   * @throws WorkerStartException if it can't listen at the address of the relay, or can't start a
   *     service
   */
  public static ProcessStarter open(
      WorkerSettings settings, List<ServiceSettings> services, Duration timeout, Console console)
      throws WorkerStartException {
    Connector connector =
        settings.relay() instanceof RelayAddress.Pipes
            ? Connector.PIPES
            : RelayListener.open(settings, timeout, console);
    return new ProcessStarter(settings, connector, timeout, true, console).with(services);
  }

  /**
   * Creates a starter for the same relay, whose workers do not list their routes again. This
   * starter continues to work.
   *
   * @param settings how to start a worker
   * @param services the programs beside the workers; started now, and ended after the workers
   * @param startTimeout the limit for the start of a worker, including the handshake
   * @return the starter
   * @throws WorkerStartException if it can't start a service
   */
  public ProcessStarter successor(
      WorkerSettings settings, List<ServiceSettings> services, Duration startTimeout)
      throws WorkerStartException {
    return new ProcessStarter(settings, connector.share(), startTimeout, false, console)
        .with(services);
  }

  private ProcessStarter with(List<ServiceSettings> started) throws WorkerStartException {
    try {
      for (ServiceSettings service : started) {
        for (int i = 0; i < service.processes(); i++) {
          services.add(ServiceProcess.start(service, inherited, console));
        }
      }
      return this;
    } catch (WorkerStartException e) {
      close();
      throw e;
    }
  }

  @Override
  public HostedWorker start(int number) throws WorkerStartException {
    Process process = command.start(number == 1 && routesWanted.getAndSet(false));
    ProcessLife life = new ProcessLife(process);
    running.add(process);
    ProcessGuard.watch(process);
    life.onEnd(
        end -> {
          running.remove(process);
          ProcessGuard.forgetEnded();
        });
    if (closed.get()) {
      life.kill();
    }
    ForwardedOutput stderr =
        ForwardedOutput.start(kind + number, process.getErrorStream(), console);
    try (Watchdog.Limit limit = watchdog.limit(timeout, life::kill)) {
      try {
        WorkerLink link = connector.connect(life);
        if (phase.compareAndExchange(Phase.STARTS, Phase.HAS_STARTED) == Phase.IS_GIVEN_UP) {
          throw new IOException("its start was given up");
        }
        return new HostedWorker(number, life, link);
      } catch (IOException e) {
        String reason = limit.isOver() ? notWithin(e) : String.valueOf(e.getMessage());
        throw failed(number, life, stderr, reason, e);
      }
    }
  }

  /** Ends everything, unless a worker has started already; its start then fails soon. */
  public void giveUp() {
    if (phase.compareAndSet(Phase.STARTS, Phase.IS_GIVEN_UP)) {
      close();
    }
  }

  private String notWithin(IOException e) {
    String heard = e instanceof HandshakeException ? "; " + e.getMessage() : "";
    return "it did not complete the handshake within " + timeout.toMillis() + " ms" + heard;
  }

  private WorkerStartException failed(
      int number, ProcessLife life, ForwardedOutput stderr, String reason, IOException cause) {
    boolean endedItself = life.ended().isDone() || endsSoon(life);
    if (endedItself) {
      stderr.awaitEnd(); // killing a process closes its standard error, even after its end
    }
    life.kill();
    List<String> lines = stderr.lastLines();
    StringBuilder message = new StringBuilder();
    message.append(kind).append(number).append(" did not start: ").append(reason);
    command.explain(lines).ifPresent(text -> message.append("\n  ").append(text));
    if (endedItself) {
      message.append("\n  ended:     ").append(life.ended().join());
    }
    if (!lines.isEmpty()) {
      message.append("\n  its last lines on standard error:");
      lines.forEach(line -> message.append("\n    ").append(line));
    }
    message.append('\n').append(command.describe()); // last, since it may be long
    return new WorkerStartException(message.toString(), cause);
  }

  /**
   * Waits for a process to end. A process that closes its relay usually ends soon after; its status
   * is worth a short wait.
   */
  private static boolean endsSoon(ProcessLife life) {
    try {
      return life.process().waitFor(500, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Waits for the end of a process that has been killed, which takes a moment. */
  private static void awaitEnd(Process process) {
    try {
      if (!process.waitFor(KILL_SECONDS, TimeUnit.SECONDS)) {
        System.getLogger(ProcessStarter.class.getName())
            .log(System.Logger.Level.WARNING, "process {0} can't be killed", process.pid());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    if (closed.getAndSet(true)) {
      return;
    }
    List<Process> killed = List.copyOf(running);
    killed.forEach(process -> new ProcessLife(process).kill());
    killed.forEach(ProcessStarter::awaitEnd);
    ProcessGuard.forgetEnded();
    services.forEach(ServiceProcess::close);
    connector.close();
    watchdog.close();
  }
}
