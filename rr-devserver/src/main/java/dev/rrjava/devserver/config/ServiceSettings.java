package dev.rrjava.devserver.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
    int seconds = section.number(key, 0, Integer.MAX_VALUE).orElse(0);
    return Duration.ofSeconds(seconds == 0 ? otherwise : seconds);
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
