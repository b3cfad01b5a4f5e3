package dev.rrjava.devserver;

import dev.rrjava.devserver.host.PortOwner;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.util.Locale;

/** Says why the server can't listen at an address, and which option changes it. */
final class BindFailure {
  private BindFailure() {}

  /**
   * Returns the exception for an address.
   *
   * @param key the key of the address, such as {@code http.address}
   * @param address the address
   * @param cause why it can't be bound
   */
  static DevServerException of(String key, InetSocketAddress address, IOException cause) {
    return new DevServerException(
        "can't listen on "
            + key
            + " "
            + hostAndPort(address)
            + ": "
            + reason(key, address.getPort(), cause),
        cause);
  }

  private static String reason(String key, int port, IOException exception) {
    for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException) {
        String message = String.valueOf(cause.getMessage());
        return message.toLowerCase(Locale.ROOT).contains("in use")
            ? "the port is in use"
                + PortOwner.of(port).map(owner -> " by " + owner).orElse("")
                + "; set another one with "
                + key
                + " in .rr.yaml, with -o "
                + key
                + "=127.0.0.1:PORT, or with InProcessSetup.port"
            : message;
      }
    }
    return String.valueOf(exception.getMessage());
  }

  /** Returns an address as in a URI. */
  static String hostAndPort(InetSocketAddress address) {
    String host = address.getHostString();
    return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + address.getPort();
  }
}
