package dev.rrjava.devserver.host;

import dev.rrjava.devserver.config.ServiceSettings;
import dev.rrjava.internal.header.DevelopmentNames;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One process of a service. It is restarted when it ends, and told to end with the server. */
final class ServiceProcess {
  /** How long a killed process may take to be gone. */
  private static final int KILL_SECONDS = 5;

  private final ServiceSettings settings;

  /** The name on the console. */
  private final String name;

  private final Map<String, String> inherited;
  private final Console console;
  private final CountDownLatch closing = new CountDownLatch(1);
  private volatile Process process;
  private @Nullable ForwardedOutput output;

  private ServiceProcess(ServiceSettings settings, Map<String, String> inherited, Console console)
      throws WorkerStartException {
    this.settings = settings;
    this.inherited = inherited;
    this.name = "service " + settings.name();
    this.console = console;
    this.process = launch();
  }

  /**
   * Starts a process.
   *
   * @param inherited variables that it inherits in addition to those of this server
   * @throws WorkerStartException if it can't be started
   */
  static ServiceProcess start(
      ServiceSettings settings, Map<String, String> inherited, Console console)
      throws WorkerStartException {
    ServiceProcess service = new ServiceProcess(settings, inherited, console);
    Thread keeper = new Thread(service::keep, "service-" + settings.name());
    keeper.setDaemon(true);
    keeper.start();
    return service;
  }

  /** Returns the id of the process that was started last. */
  long pid() {
    return process.pid();
  }

  private Program program() {
    return new Program("the " + name, settings.command(), settings.directory());
  }

  private Process launch() throws WorkerStartException {
    Program program = program();
    ProcessBuilder builder = program.inOwnSession();
    builder.environment().putAll(inherited);
    builder.environment().putAll(settings.environment());
    builder
        .environment()
        .put(DevelopmentNames.SERVER_PID, Long.toString(ProcessHandle.current().pid()));
    try {
      Process started = builder.redirectErrorStream(true).start();
      ProcessGuard.watch(started);
      started.getOutputStream().close();
      output = ForwardedOutput.start(name, started.getInputStream(), console);
      return started;
    } catch (IOException e) {
      throw program.failed(String.valueOf(e.getMessage()), e);
    }
  }

  private void keep() {
    try {
      while (true) {
        int status = awaitEnd();
        ProcessGuard.forgetEnded();
        if (closing.getCount() == 0) {
          return;
        }
        console.labelled(name, "ended (" + ProcessLife.describe(status) + ")" + whatFollows());
        explain();
        if (!settings.restarts()) {
          return;
        }
        if (closing.await(settings.restartPause().toMillis(), TimeUnit.MILLISECONDS)) {
          return;
        }
        restart();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (WorkerStartException e) {
      console.labelled(name, String.valueOf(e.getMessage()));
    }
  }

  private void explain() {
    List<String> lines = output == null ? List.of() : output.lastLines();
    OldJava.explain(lines, program(), "service." + settings.name() + ".command")
        .ifPresent(text -> console.labelled(name, text));
  }

  private int awaitEnd() throws InterruptedException {
    long limit = settings.executionTime().toMillis();
    if (limit > 0 && !process.waitFor(limit, TimeUnit.MILLISECONDS)) {
      console.labelled(name, "ran for exec_timeout, " + limit + " ms; killed it");
      new ProcessLife(process).kill();
    }
    return process.waitFor();
  }

  private String whatFollows() {
    return settings.restarts()
        ? "; restarting it in " + settings.restartPause().toSeconds() + " s"
        : "; remain_after_exit would restart it";
  }

  private synchronized void restart() throws WorkerStartException {
    if (closing.getCount() > 0) {
      process = launch();
    }
  }

  /**
   * Tells the process to end, and kills it if it does not. Otherwise it is not killed, since that
   * would discard its last lines.
   */
  synchronized void close() {
    closing.countDown();
    try {
      if (process.isAlive()) {
        interrupt();
      }
      if (!process.waitFor(settings.stopTimeout().toMillis(), TimeUnit.MILLISECONDS)) {
        console.labelled(name, "did not end in time; killed it");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      if (process.isAlive()) {
        new ProcessLife(process).kill();
        process.onExit().completeOnTimeout(process, KILL_SECONDS, TimeUnit.SECONDS).join();
      }
      ProcessGuard.forgetEnded();
    }
  }

  /** Sends SIGINT, as RoadRunner does; the JDK itself only sends SIGTERM. */
  private void interrupt() throws InterruptedException {
    try {
      new ProcessBuilder("sh", "-c", "kill -INT $0", Long.toString(process.pid()))
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      process.destroy(); // a system without a shell
    }
  }
}
