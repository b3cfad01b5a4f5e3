package dev.rrjava.devserver.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A service that has {@code RR_SLOTS} in its environment: the JVM that serves the workers. Other
 * services are for RoadRunner only.
 *
 * @param name its key in the file
 * @param command the program and its arguments
 * @param directory the absolute directory in which the process runs
 * @param environment {@code env}, with names in upper case
 * @param processes the number of processes, 1 or more
 * @param restarts whether a process that has ended is restarted
 * @param restartPause how long to wait before that
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
    Duration stopTimeout) {

  /** RoadRunner's default for {@code restart_sec}. */
  static final int DEFAULT_RESTART_SECONDS = 30;

  /** RoadRunner's default for {@code timeout_stop_sec}. */
  static final int DEFAULT_STOP_SECONDS = 5;
}
