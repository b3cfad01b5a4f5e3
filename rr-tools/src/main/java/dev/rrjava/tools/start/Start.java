package dev.rrjava.tools.start;

import dev.rrjava.devserver.config.ServiceSettings;
import dev.rrjava.devserver.config.WorkerSettings;
import dev.rrjava.devserver.host.Console;
import dev.rrjava.devserver.host.HostedWorker;
import dev.rrjava.devserver.host.ProcessStarter;
import dev.rrjava.devserver.host.WorkerStartException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

/**
 * How a worker has started.
 *
 * @param time the time until the worker answered the handshake
 * @param megabytes its resident memory at that moment, if this system tells it
 */
public record Start(Duration time, OptionalLong megabytes) {

  /**
   * Starts a worker as a server does, and stops it.
   *
   * @param workers how to start it
   * @param services the programs without which it does not start
   * @param timeout the limit for the start
   * @param console gets the lines that it writes to standard error
   * @return how it has started
   * @throws WorkerStartException if it does not start
   */
  public static Start measure(
      WorkerSettings workers, List<ServiceSettings> services, Duration timeout, Console console)
      throws WorkerStartException {
    long begin = System.nanoTime(); // services are part of the start
    ProcessStarter starter = ProcessStarter.open(workers, services, timeout, console);
    try {
      // The first worker of a server would list its routes.
      HostedWorker worker = starter.start(2);
      Duration time = Duration.ofNanos(System.nanoTime() - begin);
      OptionalLong megabytes = worker.residentMegabytes();
      worker.stop(console);
      return new Start(time, megabytes);
    } finally {
      starter.close();
    }
  }
}
