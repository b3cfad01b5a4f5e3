package dev.rrjava.devserver.host;

import dev.rrjava.devserver.config.ServiceSettings;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One process of a service. It is restarted when it ends, and told to end with the server. */
final class ServiceProcess {
  private final ServiceSettings settings;

  /** The name on the console. */
  private final String name;

  private final Console console;
  private final CountDownLatch closing = new CountDownLatch(1);
  private Process process;

  private ServiceProcess(ServiceSettings settings, Console console) throws WorkerStartException {
    this.settings = settings;
    this.name = "service " + settings.name();
    this.console = console;
    this.process = launch();
  }

  static ServiceProcess start(ServiceSettings settings, Console console)
      throws WorkerStartException {
    ServiceProcess service = new ServiceProcess(settings, console);
    Thread keeper = new Thread(service::keep, "service-" + settings.name());
    keeper.setDaemon(true);
    keeper.start();
    return service;
  }

  private Process launch() throws WorkerStartException {
    ProcessBuilder builder = new ProcessBuilder(settings.command());
    builder.directory(settings.directory().toFile());
    Map<String, String> environment = builder.environment();
    environment.putAll(settings.environment());
    try {
      Process started = builder.redirectErrorStream(true).start();
      started.getOutputStream().close();
      ForwardedOutput unused = ForwardedOutput.start(name, started.getInputStream(), console);
      return started;
    } catch (IOException e) {
      throw new WorkerStartException("can't start the " + name + ": " + e.getMessage(), e);
    }
  }

  private void keep() {
    try {
      while (true) {
        int status = process.waitFor();
        if (closing.getCount() == 0 || !settings.restarts()) {
          return;
        }
        console.labelled(name, "ended (exit status " + status + ")");
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

  private synchronized void restart() throws WorkerStartException {
    if (closing.getCount() > 0) {
      process = launch();
    }
  }

  /** Tells the process to end, and kills it if it does not. */
  synchronized void close() {
    closing.countDown();
    process.destroy();
    try {
      if (!process.waitFor(settings.stopTimeout().toMillis(), TimeUnit.MILLISECONDS)) {
        console.labelled(name, "did not end in time; killed it");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      process.destroyForcibly();
    }
  }
}
