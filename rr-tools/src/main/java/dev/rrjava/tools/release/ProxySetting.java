package dev.rrjava.tools.release;

import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * A proxy, as a variable of the environment names it: {@code http://user:password@host:port}. User
 * and password may have any characters; they may be escaped with {@code %}.
 *
 * @param proxy the proxy
 * @param credentials user and password, if there are any
 */
record ProxySetting(Proxy proxy, Optional<PasswordAuthentication> credentials) {
  private static final int HTTP_PORT = 8080;
  private static final int SOCKS_PORT = 1080;

  /**
   * Parses a value.
   *
   * @throws IllegalArgumentException if it is malformed; the message does not have the password
   */
  static ProxySetting parse(String text) {
    int colon = text.indexOf("://");
    String scheme = colon < 0 ? "http" : text.substring(0, colon).toLowerCase(Locale.ROOT);
    String rest = colon < 0 ? text : text.substring(colon + "://".length());
    int at = rest.lastIndexOf('@');
    String address = rest.substring(at + 1);
    boolean isSocks = scheme.startsWith("socks");
    URI uri = uri(scheme, address);
    int port = uri.getPort() >= 0 ? uri.getPort() : isSocks ? SOCKS_PORT : HTTP_PORT;
    return new ProxySetting(
        new Proxy(
            isSocks ? Proxy.Type.SOCKS : Proxy.Type.HTTP,
            new InetSocketAddress(uri.getHost(), port)),
        at < 0 ? Optional.empty() : Optional.of(credentials(rest.substring(0, at))));
  }

  private static URI uri(String scheme, String address) {
    String wrong = "proxy: expected http://host:port but was \"" + scheme + "://" + address + "\"";
    boolean isKnown = scheme.startsWith("http") || scheme.startsWith("socks");
    URI uri;
    try {
      uri = URI.create("http://" + address);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(wrong, e);
    }
    if (uri.getHost() == null || !isKnown) {
      throw new IllegalArgumentException(wrong);
    }
    return uri;
  }

  private static PasswordAuthentication credentials(String text) {
    String[] parts = text.split(":", 2);
    return new PasswordAuthentication(
        decode(parts[0]), (parts.length == 2 ? decode(parts[1]) : "").toCharArray());
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text; // a % that escapes nothing
    }
  }
}
