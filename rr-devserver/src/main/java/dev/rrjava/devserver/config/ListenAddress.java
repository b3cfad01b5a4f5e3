package dev.rrjava.devserver.config;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An address at which the server listens.
 *
 * @param address the configured address if it is in scope, otherwise 127.0.0.1 with the configured
 *     port
 * @param asConfigured whether this is the configured address
 */
record ListenAddress(InetSocketAddress address, boolean asConfigured) {
  private static final Pattern FORM = Pattern.compile("(?:\\[([^\\]]+)]|([^:\\[\\]]*)):(\\d{1,5})");
  private static final int GREATEST_PORT = 65535;

  /** Parses {@code host:port}, {@code [ipv6]:port} or {@code :port}. */
  static Optional<ListenAddress> parse(String text, AddressScope scope) {
    Matcher form = FORM.matcher(text);
    if (!form.matches() || Integer.parseInt(form.group(3)) > GREATEST_PORT) {
      return Optional.empty();
    }
    String host = form.group(1) == null ? form.group(2) : form.group(1);
    int port = Integer.parseInt(form.group(3));
    if (scope.isAnywhere()) {
      return Optional.of(
          new ListenAddress(
              host.isEmpty() ? new InetSocketAddress(port) : new InetSocketAddress(host, port),
              true));
    }
    Optional<InetAddress> loopback = host.isEmpty() ? Optional.empty() : loopbackNamed(host);
    InetAddress address = loopback.orElseGet(InetAddress::getLoopbackAddress);
    return Optional.of(
        new ListenAddress(new InetSocketAddress(address, port), loopback.isPresent()));
  }

  private static Optional<InetAddress> loopbackNamed(String host) {
    try {
      return Stream.of(InetAddress.getAllByName(host))
          .filter(InetAddress::isLoopbackAddress)
          .findFirst();
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }
}
