package dev.rrjava.devserver.host;

import dev.rrjava.devserver.config.WorkerSettings;
import dev.rrjava.relay.RelayAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The command that starts a worker process, and its environment (relay protocol, section 1). */
final class WorkerCommand {
  /** This server behaves like RoadRunner 3.0 towards clients (relay protocol, 9.6). */
  private static final String VERSION = "3.0.0-devserver";

  private final WorkerSettings settings;
  private final Optional<Path> setsid = onPath("setsid");

  WorkerCommand(WorkerSettings settings) {
    this.settings = settings;
  }

  /**
   * Starts a process. Over pipes its standard input and output are the relay; over sockets both are
   * empty.
   *
   * @param logsRoutes whether the worker should write the list of its routes to standard error
   */
  Process start(boolean logsRoutes) throws WorkerStartException {
    ProcessBuilder builder = new ProcessBuilder(inOwnGroup());
    builder.directory(settings.directory().toFile());
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
      throw new WorkerStartException(
          "can't run the workers' command: " + e.getMessage() + "\n" + describe(), e);
    }
  }

  private void setEnvironment(Map<String, String> environment, boolean logsRoutes) {
    environment.put("RR_RELAY", settings.relayText());
    if (logsRoutes) {
      environment.put("RR_LOG_ROUTES", "1");
    }
    environment.putAll(settings.environment());
    environment.put("RR_VERSION", VERSION);
    environment.put("RR_MODE", "http");
  }

  /**
   * Ctrl-C reaches every process of the terminal's group. In a session of its own, if the system
   * has {@code setsid}, a worker runs until this server stops it, and can complete its request.
   */
  private List<String> inOwnGroup() throws WorkerStartException {
    if (setsid.isEmpty()) {
      return settings.command();
    }
    requireProgram();
    List<String> command = new ArrayList<>();
    command.add(setsid.get().toString());
    command.addAll(settings.command());
    return command;
  }

  /**
   * Checks the program, so that an error message of setsid does not appear among the worker's own
   * lines.
   */
  private void requireProgram() throws WorkerStartException {
    String program = settings.command().get(0);
    boolean isPath = program.indexOf('/') >= 0;
    boolean found =
        isPath
            ? Files.isExecutable(settings.directory().resolve(program))
            : onPath(program).isPresent();
    if (!found) {
      throw new WorkerStartException(
          "can't run the workers' command: there is no program \""
              + program
              + (isPath ? "\"" : "\" on the PATH")
              + "\n"
              + describe());
    }
    if (!Files.isDirectory(settings.directory())) {
      throw new WorkerStartException(
          "can't run the workers' command: the directory does not exist\n" + describe());
    }
  }

  private static Optional<Path> onPath(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
        .filter(directory -> !directory.isEmpty())
        .map(directory -> Path.of(directory).resolve(program))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Returns the command and the directory, one per line. */
  String describe() {
    return "  command:   " + this + "\n  directory: " + settings.directory();
  }

  @Override
  public String toString() {
    return String.join(" ", settings.command());
  }
}
