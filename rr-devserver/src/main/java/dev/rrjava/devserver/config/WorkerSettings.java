package dev.rrjava.devserver.config;

import dev.rrjava.relay.RelayAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The settings for starting a worker process (relay protocol, section 1).
 *
 * @param command the program and its arguments
 * @param directory the absolute directory in which the worker runs, and to which paths in the file
 *     are relative
 * @param relay the parsed relay
 * @param relayText the relay as written: the value of {@code RR_RELAY}
 * @param mode the plugin that the worker serves: the value of {@code RR_MODE}
 * @param inherited variables that workers and services inherit as if this server had them: those of
 *     the configured file, and {@code RR_RPC}
 * @param environment {@code server.env}, with names in upper case
 * @param init the command that runs before the first worker starts
 */
public record WorkerSettings(
    List<String> command,
    Path directory,
    RelayAddress relay,
    String relayText,
    String mode,
    Map<String, String> inherited,
    Map<String, String> environment,
    Optional<InitSettings> init) {

  /** The mode of workers for requests. */
  public static final String HTTP = "http";

  /**
   * Returns a copy with another command.
   *
   * @param words the program and its arguments
   * @param variables variables in the place of {@code environment}
   * @return the copy
   */
  public WorkerSettings withCommand(List<String> words, Map<String, String> variables) {
    return new WorkerSettings(words, directory, relay, relayText, mode, inherited, variables, init);
  }

  /**
   * Returns a copy with the relay of other settings.
   *
   * @param other the other settings
   * @return the copy
   */
  public WorkerSettings withRelayOf(WorkerSettings other) {
    return new WorkerSettings(
        command, directory, other.relay, other.relayText, mode, inherited, environment, init);
  }

  /**
   * Returns a copy for another plugin.
   *
   * @param other the value of {@code RR_MODE}
   * @return the copy
   */
  public WorkerSettings withMode(String other) {
    return new WorkerSettings(
        command, directory, relay, relayText, other, inherited, environment, init);
  }
}
