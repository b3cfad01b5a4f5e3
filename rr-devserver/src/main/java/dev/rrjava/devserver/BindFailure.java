package dev.rrjava.devserver;

import dev.rrjava.devserver.host.PortOwner;
import dev.rrjava.devserver.http.ListenException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.util.Locale;

/** Says why the server can't listen at an address, and which option changes it. */
final class BindFailure {
  private BindFailure() {}

  /**
   * Returns the exception for a server for HTTP that can't start.
   *
   * @param invocation how the address is changed
   * @param cause why it can't start
   */
  static DevServerException ofHttp(Invocation invocation, IOException cause) {
    return cause instanceof ListenException failure
        ? of(failure.key(), failure.address(), invocation, failure)
        : new DevServerException("can't listen for requests: " + cause.getMessage(), cause);
  }

  /**
   * Returns the exception for an address.
   *
   * @param key the key of the address, such as {@code http.address}
   * @param address the address
   * @param invocation how the address is changed
   * @param cause why it can't be bound
   */
  static DevServerException of(
      String key, InetSocketAddress address, Invocation invocation, IOException cause) {
    return new DevServerException(
        "can't listen on "
            + key
            + " "
            + hostAndPort(address)
            + ": "
            + reason(address.getPort(), cause)
            + "; set another "
            + key
            + " "
            + invocation.remedy(key),
        cause);
  }

  private static String reason(int port, IOException exception) {
    for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
      if (cause instanceof SocketException) {
        String message = String.valueOf(cause.getMessage());
        return message.toLowerCase(Locale.ROOT).contains("in use")
            ? "the port is in use" + PortOwner.of(port).map(owner -> " by " + owner).orElse("")
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
