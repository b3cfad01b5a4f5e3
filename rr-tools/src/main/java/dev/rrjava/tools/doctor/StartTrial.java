package dev.rrjava.tools.doctor;

import dev.rrjava.devserver.config.Configuration;
import dev.rrjava.devserver.config.ConfigurationReader;
import dev.rrjava.devserver.host.FreePorts;
import dev.rrjava.devserver.host.WorkerStartException;
import dev.rrjava.relay.RelayAddress;
import dev.rrjava.tools.start.Start;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The result of starting a worker as the server does.
 *
 * @param start how it has started; empty if it has not
 * @param failure why it has not
 * @param lines what it wrote to standard error
 */
record StartTrial(Optional<Start> start, String failure, List<String> lines) {

  /**
   * Starts a worker. Sockets are other ones than those of the configuration, so that a server that
   * runs now is not disturbed.
   */
  static StartTrial of(Path folder, String file, Configuration configuration, String pool)
      throws IOException {
    Path sockets = Files.createTempDirectory("rr-doctor");
    List<String> lines = new CopyOnWriteArrayList<>();
    try {
      Configuration changed =
          ConfigurationReader.read(
              folder,
              Path.of(file),
              List.of("server.relay=" + relay(configuration, sockets)),
              System.getenv());
      return new StartTrial(Optional.of(measure(changed, pool, lines)), "", lines);
    } catch (WorkerStartException e) {
      return new StartTrial(Optional.empty(), String.valueOf(e.getMessage()), lines);
    } finally {
      Files.deleteIfExists(sockets.resolve("relay.sock"));
      Files.delete(sockets);
    }
  }

  private static Start measure(Configuration configuration, String pool, List<String> lines)
      throws WorkerStartException {
    Pool.Plan plan =
        Pool.Plan.of(configuration).stream()
            .filter(it -> it.key().equals(pool))
            .findFirst()
            .orElseThrow();
    return Start.measure(
        plan.workers(),
        plan.sharedJvm().map(List::of).orElse(List.of()),
        plan.settings().allocateTimeout(),
        lines::add);
  }

  private static String relay(Configuration configuration, Path sockets) throws IOException {
    RelayAddress relay = configuration.workers().relay();
    if (relay instanceof RelayAddress.Unix) {
      return "unix://" + sockets.resolve("relay.sock");
    }
    if (relay instanceof RelayAddress.Tcp) {
      return "tcp://127.0.0.1:" + FreePorts.choose();
    }
    return "pipes";
  }

  /** Returns whether something other than frames arrived. */
  boolean isPolluted() {
    return failure.contains("something other than a frame");
  }
}
