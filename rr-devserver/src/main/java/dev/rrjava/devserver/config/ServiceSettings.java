package dev.rrjava.devserver.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A service that has {@code RR_SLOTS} in its environment: the JVM behind the workers. Other
 * services are RoadRunner's alone.
 *
 * @param name its key in the file
 * @param command program and arguments
 * @param directory absolute; the process runs in it
 * @param environment {@code env}, names in upper case
 * @param processes how many, 1 or more
 * @param restarts whether a process that has ended is started again
 * @param restartPause how long that is put off
 * @param stopTimeout how long a process may take to end when it is told to
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

  /** RoadRunner's default of {@code restart_sec}. */
  static final int DEFAULT_RESTART_SECONDS = 30;

  /** RoadRunner's default of {@code timeout_stop_sec}. */
  static final int DEFAULT_STOP_SECONDS = 5;
}
