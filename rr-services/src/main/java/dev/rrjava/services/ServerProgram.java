package dev.rrjava.services;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A program that the server runs beside its workers, as a key of {@code service} in its
 * configuration describes it.
 *
 * <pre>{@code
 * services.programs().start(ServerProgram.of("reports", List.of("java", "-jar", "reports.jar")));
 * }</pre>
 *
 * @param name its name, which no other program of the server has
 * @param command the program and its arguments; the server cuts its command at spaces, so no word
 *     may contain one
 * @param processes the number of processes, 1 or more
 * @param environment variables in addition to those of the server; the server writes their names in
 *     upper case
 * @param restarts whether a process that has ended is started again
 * @param restartPause how long the server waits before that, in whole seconds; zero for its
 *     default, 30 seconds
 * @param executionTime how long a process may run before it is killed, in whole seconds; zero for
 *     any time
 * @param stopTimeout how long a process may take to end after it was told to, in whole seconds;
 *     zero for the server's default, 5 seconds
 */
public record ServerProgram(
    String name,
    List<String> command,
    int processes,
    Map<String, String> environment,
    boolean restarts,
    Duration restartPause,
    Duration executionTime,
    Duration stopTimeout) {

  /**
   * Creates a program.
   *
   * @param name its name
   * @param command the program and its arguments
   * @param processes the number of processes
   * @param environment variables in addition to those of the server
   * @param restarts whether a process that has ended is started again
   * @param restartPause how long the server waits before that
   * @param executionTime how long a process may run
   * @param stopTimeout how long a process may take to end
   * @throws IllegalArgumentException if a value is out of its range
   */
  public ServerProgram {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
    if (name.isBlank()) {
      throw new IllegalArgumentException(
          "expected a name that is not blank but was \"" + name + "\"");
    }
    if (command.isEmpty()) {
      throw new IllegalArgumentException(
          "expected a command of at least one word but it was empty");
    }
    for (String word : command) {
      if (word.isEmpty() || word.indexOf(' ') >= 0) {
        throw new IllegalArgumentException(
            "expected a command whose words are not empty and contain no spaces, at which the server"
                + " cuts it, but one was \""
                + word
                + "\"");
      }
    }
    if (processes < 1) {
      throw new IllegalArgumentException("expected at least 1 process but was " + processes);
    }
    requireSeconds("restart pause", restartPause);
    requireSeconds("execution time", executionTime);
    requireSeconds("stop timeout", stopTimeout);
  }

  private static void requireSeconds(String what, Duration duration) {
    Durations.notNegative(what, duration);
    if (!duration.equals(Duration.ofSeconds(duration.toSeconds()))) {
      throw new IllegalArgumentException(
          "expected a " + what + " in whole seconds but was " + duration);
    }
  }

  /**
   * Returns a program with one process, which is not started again.
   *
   * @param name its name
   * @param command the program and its arguments
   * @return the program
   * @throws IllegalArgumentException if the name is blank, or a word is empty or contains a space
   */
  public static ServerProgram of(String name, List<String> command) {
    return new ServerProgram(
        name, command, 1, Map.of(), false, Duration.ZERO, Duration.ZERO, Duration.ZERO);
  }

  /**
   * Returns a copy with another number of processes.
   *
   * @param count the number, 1 or more
   * @return the copy
   */
  public ServerProgram withProcesses(int count) {
    return new ServerProgram(
        name, command, count, environment, restarts, restartPause, executionTime, stopTimeout);
  }

  /**
   * Returns a copy with one more variable.
   *
   * @param variable its name
   * @param value its value; the server replaces {@code $NAME} and <code>${NAME}</code>
   * @return the copy
   */
  public ServerProgram withVariable(String variable, String value) {
    Map<String, String> variables = new LinkedHashMap<>(environment);
    variables.put(variable, value);
    return new ServerProgram(
        name, command, processes, variables, restarts, restartPause, executionTime, stopTimeout);
  }

  /**
   * Returns a copy whose processes are started again when they end.
   *
   * @param pause how long the server waits before that, in whole seconds; zero for 30 seconds
   * @return the copy
   */
  public ServerProgram withRestart(Duration pause) {
    return new ServerProgram(
        name, command, processes, environment, true, pause, executionTime, stopTimeout);
  }

  /**
   * Returns a copy with a limit for the time that a process runs.
   *
   * @param limit the limit, in whole seconds; zero for none
   * @return the copy
   */
  public ServerProgram withExecutionTime(Duration limit) {
    return new ServerProgram(
        name, command, processes, environment, restarts, restartPause, limit, stopTimeout);
  }

  /**
   * Returns a copy with a limit for the time that a process takes to end.
   *
   * @param limit the limit, in whole seconds; zero for 5 seconds
   * @return the copy
   */
  public ServerProgram withStopTimeout(Duration limit) {
    return new ServerProgram(
        name, command, processes, environment, restarts, restartPause, executionTime, limit);
  }
}
