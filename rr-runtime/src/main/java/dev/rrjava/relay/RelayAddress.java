package dev.rrjava.relay;

import java.nio.file.Path;

/**
 * The address at which a worker reaches its host, as RoadRunner passes it in {@code RR_RELAY}
 * (relay protocol, 1.5 and 4.1).
 */
public sealed interface RelayAddress {

  /** {@code pipes}: standard input and output. */
  record Pipes() implements RelayAddress {
    @Override
    public String toString() {
      return "pipes";
    }
  }

  /**
   * {@code tcp://host:port}.
   *
   * @param host a name or an address, IPv6 without brackets; the loopback address if RoadRunner is
   *     configured without a host ({@code tcp://:6001})
   * @param port 1 to 65535
   */
  record Tcp(String host, int port) implements RelayAddress {
    @Override
    public String toString() {
      return "tcp://" + (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
    }
  }

  /**
   * {@code unix://path}.
   *
   * @param path the socket's file, relative to the worker's directory or absolute
   */
  record Unix(Path path) implements RelayAddress {
    @Override
    public String toString() {
      return "unix://" + path;
    }
  }

  /** The host to which {@code tcp://:6001} connects. */
  String LOOPBACK = "127.0.0.1";

  /**
   * Parses an address in RoadRunner's notation.
   *
   * @param text {@code pipes}, {@code tcp://host:port} or {@code unix://path}
   * @return the address
   * @throws IllegalArgumentException if it is none of these
   */
  static RelayAddress parse(String text) {
    if (text.equals("pipes")) {
      return new Pipes();
    }
    if (text.startsWith("tcp://")) {
      return parseTcp(text);
    }
    if (text.startsWith("unix://") && text.length() > "unix://".length()) {
      return new Unix(Path.of(text.substring("unix://".length())));
    }
    throw invalid(text);
  }

  private static Tcp parseTcp(String text) {
    int colon = text.lastIndexOf(':');
    String host = text.substring("tcp://".length(), Math.max(colon, "tcp://".length()));
    String port = text.substring(colon + 1);
    if (host.startsWith("[") && host.endsWith("]")) {
      host = host.substring(1, host.length() - 1);
    } else if (host.indexOf(':') >= 0) {
      throw invalid(text);
    }
    try {
      int number = Integer.parseInt(port);
      if (number < 1 || number > 65535) {
        throw invalid(text);
      }
      return new Tcp(host.isEmpty() ? LOOPBACK : host, number);
    } catch (NumberFormatException e) {
      throw invalid(text);
    }
  }

  private static IllegalArgumentException invalid(String text) {
    return new IllegalArgumentException(
        "expected a relay such as \"pipes\", \"tcp://host:port\" or \"unix://path\" but was \""
            + text
            + "\"");
  }
}
