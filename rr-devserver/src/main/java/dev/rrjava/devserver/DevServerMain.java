package dev.rrjava.devserver;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Starts the development server from the command line, and stops it when the process is told to end
 * (Ctrl-C, SIGTERM). Also runs inside another program's JVM, such as Maven's, which it never ends
 * itself.
 */
public final class DevServerMain {
  /** How long the first lines of workers wait for those of the server. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private DevServerMain() {}

  /**
   * Runs the server until the process is told to end.
   *
   * @param arguments the options; {@code --help} lists them
   * @throws DevServerException if the server does not start; the process then ends with status 1
   */
  public static void main(String... arguments) {
    Thread.currentThread().setUncaughtExceptionHandler(DevServerMain::report);
    CommandLine options = CommandLine.parse(arguments);
    if (options.help()) {
      System.out.println(CommandLine.USAGE);
      return;
    }
    run(options);
  }

  /** Reports a failed start in one sentence; anything else is a bug in this program. */
  private static void report(Thread thread, Throwable exception) {
    if (exception instanceof DevServerException) {
      System.err.println("rr-java development server: " + exception.getMessage());
    } else {
      exception.printStackTrace();
    }
  }

  private static void run(CommandLine options) {
    StartupOutput output = new StartupOutput(System.err, PATIENCE);
    ProcessSetup setup =
        DevServer.processes(options.configuration())
            .workDirectory(options.directory())
            .accessLog(options.accessLog(), Colours.areShown())
            .output(output)
            .tool(options.tool())
            .whenWaiting(() -> output.open(List.of()));
    options.overrides().forEach(setup::override);
    options.project().ifPresent(setup::develop);
    setup.pages(options.pages());
    if (options.debugPort() > 0) {
      setup.debug(options.debugPort());
    }
    if (options.anyAddress()) {
      setup.anyAddress(true);
    }
    boolean endsAtSecond = SecondInterrupt.install();
    AtomicReference<DevServer> running = new AtomicReference<>();
    CountDownLatch stopped =
        stopAtShutdown(Thread.currentThread(), () -> sayAwaited(running.get(), endsAtSecond));
    if (options.endsWithParent()) {
      ParentProcess.endTogether();
    }
    try (DevServer server = setup.start()) {
      running.set(server);
      output.open(greeting(server, options.pages()));
      server.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      stopped.countDown();
    }
  }

  private static void sayAwaited(@Nullable DevServer server, boolean endsAtSecond) {
    Optional<String> awaited = server == null ? Optional.empty() : server.awaited();
    awaited.ifPresent(
        text -> System.err.println(text + (endsAtSecond ? "; Ctrl-C again ends at once" : "")));
  }

  /** Interrupts the server when the JVM is told to end, and makes the JVM wait for it. */
  private static CountDownLatch stopAtShutdown(Thread server, Runnable first) {
    CountDownLatch stopped = new CountDownLatch(1);
    Thread hook =
        new Thread(
            () -> {
              first.run();
              server.interrupt();
              try {
                stopped.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            "stop");
    Runtime.getRuntime().addShutdownHook(hook);
    return stopped;
  }

  private static List<String> greeting(DevServer server, boolean hasPages) {
    List<String> lines = new ArrayList<>();
    if (server.acceptsRequests()) {
      addAddresses(server, hasPages, lines);
    } else {
      lines.add("rr-java development server, without requests: there is no section http");
    }
    lines.add("  " + workers(server) + "; Ctrl-C stops the server");
    return lines;
  }

  private static void addAddresses(DevServer server, boolean hasPages, List<String> lines) {
    lines.add("rr-java development server: " + server.uri());
    server
        .encryptedAddress()
        .map(address -> "https://" + BindFailure.hostAndPort(address))
        .filter(uri -> !uri.equals(server.uri().toString()))
        .ifPresent(uri -> lines.add("  with encryption: " + uri));
    if (hasPages) {
      lines.add("  requests, routes, workers and API: " + server.uri() + "/_rr/");
    }
  }

  private static String workers(DevServer server) {
    int jobs = server.jobWorkerCount();
    String ofJobs = workers(jobs) + " for jobs";
    if (!server.acceptsRequests()) {
      return jobs == 0 ? "no workers" : ofJobs;
    }
    return workers(server.workerCount()) + (jobs == 0 ? "" : ", " + ofJobs);
  }

  private static String workers(int count) {
    return count + (count == 1 ? " worker" : " workers");
  }
}
