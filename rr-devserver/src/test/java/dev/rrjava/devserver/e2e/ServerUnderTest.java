package dev.rrjava.devserver.e2e;

import dev.rrjava.devserver.host.FreePorts;
import java.io.IOException;
import java.nio.file.Path;

/** A server with two workers of {@link TrialService}, listening on a loopback port. */
public interface ServerUnderTest extends AutoCloseable {

  int port();

  /**
   * Whether its workers are processes: they can be killed, and have a standard output to print to.
   */
  boolean hasProcesses();

  /** Stops it, and waits until it has ended with all its workers. */
  @Override
  void close() throws IOException;

  /** Which server, and how its workers are connected. */
  enum Kind {
    DEVSERVER_PIPES("pipes"),
    DEVSERVER_TCP("tcp"),
    DEVSERVER_UNIX("unix"),
    DEVSERVER_SLOTS("unix"),
    DEVSERVER_IN_PROCESS("memory"),
    ROADRUNNER_PIPES("pipes"),
    ROADRUNNER_TCP("tcp"),
    ROADRUNNER_UNIX("unix"),
    ROADRUNNER_SLOTS_TCP("tcp"),
    ROADRUNNER_SLOTS_UNIX("unix");

    private final String medium;

    Kind(String medium) {
      this.medium = medium;
    }

    boolean isRoadRunner() {
      return name().startsWith("ROADRUNNER");
    }

    /** Whether one JVM stands behind all workers. */
    boolean hasSlots() {
      return name().contains("SLOTS");
    }

    /** How many processes answer. */
    int processes() {
      return hasSlots() ? 1 : 2;
    }

    /**
     * Starts the server.
     *
     * @param directory empty, for the configuration and sockets
     */
    ServerUnderTest start(Path directory) throws Exception {
      if (this == DEVSERVER_IN_PROCESS) {
        return DevelopmentServerUnderTest.inProcess();
      }
      String relay =
          switch (medium) {
            case "tcp" -> "tcp://127.0.0.1:" + FreePorts.choose();
            case "unix" -> "unix://" + directory.resolve("relay.sock");
            default -> "pipes";
          };
      TrialConfiguration configuration =
          hasSlots()
              ? SlotsConfiguration.in(directory, relay).write()
              : TrialConfiguration.write(directory, relay);
      return isRoadRunner()
          ? RoadRunnerUnderTest.start(configuration)
          : DevelopmentServerUnderTest.start(configuration);
    }
  }
}
