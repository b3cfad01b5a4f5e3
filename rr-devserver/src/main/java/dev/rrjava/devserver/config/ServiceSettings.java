package dev.rrjava.devserver.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A program that runs beside the workers: a key in {@code service}.
 *
 * @param name its key in the file
 * @param command the program and its arguments
 * @param directory the absolute directory in which the process runs
 * @param environment {@code env}, with names in upper case
 * @param processes the number of processes, 1 or more
 * @param restarts whether a process that has ended is restarted
 * @param restartPause how long to wait before that
 * @param executionTime how long a process may run before it is killed; 0 for no limit
 * @param stopTimeout how long a process may take to end after it is told to
 */
public record ServiceSettings(
    String name,
    List<String> command,
    Path directory,
    Map<String, String> environment,
    int processes,
    boolean restarts,
    Duration restartPause,
    Duration executionTime,
    Duration stopTimeout) {

  private static final int MOST_PROCESSES = 500;

  /** RoadRunner's default for {@code restart_sec}. */
  private static final int DEFAULT_RESTART_SECONDS = 30;

  /** RoadRunner's default for {@code timeout_stop_sec}. */
  private static final int DEFAULT_STOP_SECONDS = 5;

  /** Returns all services, in the order of the file. */
  static List<ServiceSettings> readAll(Section all, Path directory) {
    List<ServiceSettings> services = new ArrayList<>();
    for (String name : all.keys()) {
      services.add(read(name, all.section(name), directory));
    }
    return List.copyOf(services);
  }

  private static ServiceSettings read(String name, Section section, Path directory) {
    section.flag("service_name_in_log");
    String command =
        section
            .text("command")
            .filter(text -> !text.isBlank())
            .orElseThrow(
                () -> section.missing("command", "a command, such as \"java -jar app.jar\""));
    return new ServiceSettings(
        name,
        List.of(command.split(" ", -1)),
        directory,
        section.variables("env"),
        Math.max(1, section.number("process_num", 0, MOST_PROCESSES).orElse(1)),
        section.flag("remain_after_exit"),
        seconds(section, "restart_sec", DEFAULT_RESTART_SECONDS),
        section.durationOr("exec_timeout", Duration.ZERO),
        seconds(section, "timeout_stop_sec", DEFAULT_STOP_SECONDS));
  }

  private static Duration seconds(Section section, String key, int otherwise) {
    return seconds(section.number(key, 0, Integer.MAX_VALUE).orElse(0), otherwise);
  }

  private static Duration seconds(long seconds, int otherwise) {
    return Duration.ofSeconds(seconds == 0 ? otherwise : seconds);
  }

  /**
   * Returns a program that is not in the file. Durations of 0 are RoadRunner's defaults.
   *
   * @param name its name
   * @param command the program and its arguments, cut at each single space
   * @param directory the absolute directory in which the process runs
   * @param environment variables, whose names are changed to upper case
   * @param processes the number of processes
   * @param restarts whether a process that has ended is restarted
   * @param restartSeconds how long to wait before that
   * @param executionSeconds how long a process may run before it is killed; 0 for no limit
   * @param stopSeconds how long a process may take to end after it is told to
   * @return the settings
   * @throws IllegalArgumentException if the number of processes is out of its range, or a number of
   *     seconds is negative
   */
  public static ServiceSettings of(
      String name,
      String command,
      Path directory,
      Map<String, String> environment,
      int processes,
      boolean restarts,
      long restartSeconds,
      long executionSeconds,
      long stopSeconds) {
    if (processes < 1 || processes > MOST_PROCESSES) {
      throw new IllegalArgumentException(
          "expected from 1 to " + MOST_PROCESSES + " processes but was " + processes);
    }
    if (restartSeconds < 0 || executionSeconds < 0 || stopSeconds < 0) {
      throw new IllegalArgumentException("expected seconds of 0 or more but a number is negative");
    }
    Map<String, String> variables = new LinkedHashMap<>();
    environment.forEach((key, value) -> variables.put(key.toUpperCase(Locale.ROOT), value));
    return new ServiceSettings(
        name,
        List.of(command.split(" ", -1)),
        directory,
        variables,
        processes,
        restarts,
        seconds(restartSeconds, DEFAULT_RESTART_SECONDS),
        Duration.ofSeconds(executionSeconds),
        seconds(stopSeconds, DEFAULT_STOP_SECONDS));
  }

  /**
   * Returns a copy with another command.
   *
   * @param words the program and its arguments
   * @param variables variables in the place of {@code environment}
   * @return the copy
   */
  public ServiceSettings withCommand(List<String> words, Map<String, String> variables) {
    return new ServiceSettings(
        name,
        words,
        directory,
        variables,
        processes,
        restarts,
        restartPause,
        executionTime,
        stopTimeout);
  }

  ServiceSettings ofOneProcess() {
    return new ServiceSettings(
        name,
        command,
        directory,
        environment,
        1,
        restarts,
        restartPause,
        executionTime,
        stopTimeout);
  }
}
