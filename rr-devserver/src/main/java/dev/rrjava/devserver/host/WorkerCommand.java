package dev.rrjava.devserver.host;

import dev.rrjava.devserver.config.WorkerSettings;
import dev.rrjava.internal.header.DevelopmentNames;
import dev.rrjava.relay.RelayAddress;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The command that starts a worker process, and its environment (relay protocol, section 1). */
final class WorkerCommand {
  /** This server behaves like RoadRunner 3.0 towards clients (relay protocol, 9.6). */
  private static final String VERSION = "3.0.0-devserver";

  private final WorkerSettings settings;
  private final Program program;

  WorkerCommand(WorkerSettings settings) {
    this.settings = settings;
    this.program = new Program("the workers' command", settings.command(), settings.directory());
  }

  /**
   * Starts a process. Over pipes its standard input and output are the relay; over sockets both are
   * empty.
   *
   * @param logsRoutes whether the worker should write the list of its routes to standard error
   */
  Process start(boolean logsRoutes) throws WorkerStartException {
    ProcessBuilder builder = program.inOwnSession();
    setEnvironment(builder.environment(), logsRoutes);
    boolean overPipes = settings.relay() instanceof RelayAddress.Pipes;
    if (!overPipes) {
      builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    }
    try {
      Process process = builder.start();
      if (!overPipes) {
        process.getOutputStream().close();
      }
      return process;
    } catch (IOException e) {
      throw program.failed(String.valueOf(e.getMessage()), e);
    }
  }

  private void setEnvironment(Map<String, String> environment, boolean logsRoutes) {
    environment.putAll(settings.inherited());
    environment.put("RR_RELAY", settings.relayText());
    if (logsRoutes) {
      environment.put("RR_LOG_ROUTES", "1");
    }
    environment.putAll(settings.environment());
    environment.put("RR_VERSION", VERSION);
    environment.put("RR_MODE", settings.mode());
    environment.put(DevelopmentNames.SERVER_PID, Long.toString(ProcessHandle.current().pid()));
  }

  /**
   * Explains an error from what a process wrote before it ended; empty if it can't be explained.
   */
  Optional<String> explain(List<String> lines) {
    return OldJava.explain(lines, program, "server.command");
  }

  /** Returns the command and the directory, one per line. */
  String describe() {
    return program.describe();
  }
}
