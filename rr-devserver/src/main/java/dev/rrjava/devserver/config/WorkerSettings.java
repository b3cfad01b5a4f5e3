package dev.rrjava.devserver.config;

import dev.rrjava.relay.RelayAddress;
import java.nio.file.Path;
import java.util.LinkedHashMap;
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

  /** The variable with the address of the server's RPC. */
  static final String RPC = "RR_RPC";

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

  /** Returns a copy with the relay and the address for RPC of other settings. */
  WorkerSettings withConnectionsOf(WorkerSettings other) {
    Map<String, String> variables = new LinkedHashMap<>(inherited);
    variables.remove(RPC);
    if (other.inherited.containsKey(RPC)) {
      variables.put(RPC, other.inherited.get(RPC));
    }
    return new WorkerSettings(
        command, directory, other.relay, other.relayText, mode, variables, environment, init);
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
