package dev.rrjava.devserver.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The command that runs before the workers start: {@code server.on_init}.
 *
 * @param command the program and its arguments
 * @param directory the absolute directory in which it runs
 * @param environment variables in addition to those of the server
 * @param timeout how long it may take before it is killed
 * @param isRequired whether the server ends if the command fails
 */
public record InitSettings(
    List<String> command,
    Path directory,
    Map<String, String> environment,
    Duration timeout,
    boolean isRequired) {

  /** RoadRunner's default for {@code exec_timeout}. */
  private static final Duration DEFAULT_TIMEOUT = Duration.ofMinutes(1);

  static InitSettings read(Section section, Path directory) {
    List<String> command = section.command("command");
    if (command.isEmpty()) {
      throw section.missing("command", "a command, such as \"./migrate\"");
    }
    return new InitSettings(
        command,
        directory,
        section.variables("env"),
        section.durationOr("exec_timeout", DEFAULT_TIMEOUT),
        section.flag("exit_on_error"));
  }
}
