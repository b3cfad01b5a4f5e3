package dev.rrjava.runtime.worker;

import dev.rrjava.runtime.relay.RelayAddress;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What RoadRunner tells a worker in its environment (relay protocol, 1.5).
 *
 * @param relay {@code RR_RELAY}; pipes when absent, for a server that embeds the pool sets nothing
 * @param mode {@code RR_MODE}, the plugin that the worker serves: {@code http}, {@code jobs}, …
 * @param rpc {@code RR_RPC}, where the server's RPC listens, as written in its configuration
 * @param version {@code RR_VERSION}
 * @param logsRoutes {@code RR_LOG_ROUTES=1}: write the list of routes to standard error at start.
 *     Not RoadRunner's: the development server asks its first worker this way, and {@code
 *     server.env} can
 * @param logsFrames {@code RR_FRAME_LOG=1}: write a line for each frame to standard error. Ours too
 * @param earlyHints {@code RR_EARLY_HINTS}: when early hints are sent, unless a route says it
 *     itself. Ours too; read by the HTTP worker
 */
public record Environment(
    RelayAddress relay,
    Optional<String> mode,
    Optional<String> rpc,
    Optional<ServerVersion> version,
    boolean logsRoutes,
    boolean logsFrames,
    Optional<String> earlyHints) {

  /**
   * The environment of this process.
   *
   * @return what the {@code RR_} variables say
   * @throws IllegalArgumentException when one of them is malformed; the message names the variable
   */
  public static Environment ofProcess() {
    return of(System.getenv());
  }

  /**
   * Reads the variables.
   *
   * @param variables names and values; others than those above are of no importance
   * @return what they say
   * @throws IllegalArgumentException when one of them is malformed; the message names the variable
   */
  public static Environment of(Map<String, String> variables) {
    return new Environment(
        relay(variables.getOrDefault("RR_RELAY", "pipes")),
        Optional.ofNullable(variables.get("RR_MODE")),
        Optional.ofNullable(variables.get("RR_RPC")),
        version(variables.get("RR_VERSION")),
        "1".equals(variables.get("RR_LOG_ROUTES")),
        "1".equals(variables.get("RR_FRAME_LOG")),
        Optional.ofNullable(variables.get("RR_EARLY_HINTS")));
  }

  /**
   * Whether any variable of RoadRunner is set.
   *
   * @param variables names and values
   * @return false when nothing says that a server has started this process
   */
  static boolean namesServer(Map<String, String> variables) {
    for (String name : variables.keySet()) {
      if (name.startsWith("RR_")) {
        return true;
      }
    }
    return false;
  }

  private static Optional<ServerVersion> version(@Nullable String text) {
    return text == null ? Optional.empty() : Optional.of(ServerVersion.parse(text));
  }

  private static RelayAddress relay(String text) {
    try {
      return RelayAddress.parse(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("RR_RELAY: " + e.getMessage(), e);
    }
  }
}
