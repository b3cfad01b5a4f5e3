package dev.rrjava.worker;

import dev.rrjava.relay.RelayAddress;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The settings that RoadRunner passes to a worker in its environment (relay protocol, 1.5).
 *
 * <p>Only {@code RR_RELAY} is needed to reach the server, and only a malformed {@code RR_RELAY} is
 * an error. Any other variable can have any value: one that can't be parsed is treated as not set.
 *
 * @param relay {@code RR_RELAY}; pipes if it is missing, since a server that embeds the pool does
 *     not set it
 * @param mode {@code RR_MODE}, the plugin that the worker serves: {@code http}, {@code jobs}, …;
 *     see {@link #requireMode}
 * @param rpc {@code RR_RPC}, the address of the server's RPC as written in its configuration
 * @param version {@code RR_VERSION}; empty if it is missing or is not a version. A server that was
 *     built without version flags reports {@code 3}, {@code local} or a branch; such a server is
 *     treated as the oldest one
 * @param logsRoutes {@code RR_LOG_ROUTES=1}: write the list of routes to standard error at startup.
 *     RoadRunner does not set it; the development server sets it for its first worker, and {@code
 *     server.env} can. Also {@code true}, {@code yes} or {@code on}, in any case
 * @param logsFrames {@code RR_FRAME_LOG=1}: write a line for each frame to standard error.
 *     RoadRunner does not set it either; same values
 * @param earlyHints {@code RR_EARLY_HINTS}: when to send early hints, unless a route specifies it.
 *     RoadRunner does not set it either; read by the HTTP worker
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
   * Returns the environment of this process.
   *
   * @return the settings in the {@code RR_} variables
   * @throws IllegalArgumentException if {@code RR_RELAY} is malformed; the message contains its
   *     value
   */
  public static Environment ofProcess() {
    return of(System.getenv());
  }

  /**
   * Parses variables.
   *
   * @param variables names and values; other names are ignored
   * @return the settings
   * @throws IllegalArgumentException if {@code RR_RELAY} is malformed; the message contains its
   *     value
   */
  public static Environment of(Map<String, String> variables) {
    return new Environment(
        relay(variables),
        Optional.ofNullable(variables.get("RR_MODE")).filter(mode -> !mode.isEmpty()),
        Optional.ofNullable(variables.get("RR_RPC")),
        version(variables.get("RR_VERSION")),
        isOn("RR_LOG_ROUTES", variables),
        isOn("RR_FRAME_LOG", variables),
        Optional.ofNullable(variables.get("RR_EARLY_HINTS")));
  }

  /**
   * Returns whether any variable of RoadRunner is set.
   *
   * @param variables names and values
   * @return false if nothing indicates that a server has started this process
   */
  static boolean namesServer(Map<String, String> variables) {
    for (String name : variables.keySet()) {
      if (name.startsWith("RR_")) {
        return true;
      }
    }
    return false;
  }

  /**
   * Checks that the server has started this process for a plugin. A worker of another plugin would
   * get payloads that it can't read.
   *
   * @param expected the value of {@code RR_MODE} for the plugin
   * @throws IllegalStateException if {@code RR_MODE} has another value; the message names the class
   *     that serves that plugin. A program for several plugins, {@code WorkerModes} of rr-services,
   *     chooses by the value
   */
  public void requireMode(String expected) {
    String actual = mode.orElse(expected);
    if (!actual.equals(expected)) {
      throw new IllegalStateException(
          "RR_MODE: expected "
              + expected
              + " but was "
              + actual
              + ": the server has started this process for another plugin. "
              + switch (actual) {
                case "http" -> "HttpWorker serves http";
                case "jobs" -> "JobWorker of rr-services serves jobs";
                default -> "HttpWorker serves http, and JobWorker of rr-services serves jobs";
              }
              + "; a program for several plugins uses WorkerModes of rr-services");
    }
  }

  private static Optional<ServerVersion> version(@Nullable String text) {
    if (text == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(ServerVersion.parse(text));
    } catch (IllegalArgumentException e) {
      log()
          .log(
              System.Logger.Level.DEBUG,
              "the version of the server is unknown: RR_VERSION: " + e.getMessage());
      return Optional.empty();
    }
  }

  private static boolean isOn(String name, Map<String, String> variables) {
    String text = variables.get(name);
    if (text == null) {
      return false;
    }
    switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "1", "true", "yes", "on" -> {
        return true;
      }
      case "", "0", "false", "no", "off" -> {
        return false;
      }
      default -> {
        log()
            .log(
                System.Logger.Level.WARNING,
                name + " is ignored: expected 1 or 0 but was \"" + text + "\"");
        return false;
      }
    }
  }

  private static System.Logger log() {
    return System.getLogger(Environment.class.getName());
  }

  /**
   * Returns the address at which the server listens.
   *
   * @throws IllegalArgumentException if {@code RR_RELAY} is malformed
   */
  static RelayAddress relay(Map<String, String> variables) {
    try {
      return RelayAddress.parse(variables.getOrDefault("RR_RELAY", "pipes"));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("RR_RELAY: " + e.getMessage(), e);
    }
  }
}
