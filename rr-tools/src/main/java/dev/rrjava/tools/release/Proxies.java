package dev.rrjava.tools.release;

import java.net.Authenticator;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The proxies that the variables {@code HTTPS_PROXY}, {@code HTTP_PROXY}, {@code ALL_PROXY} and
 * {@code NO_PROXY} name, in upper or lower case. Without them, those of Java's system properties.
 */
final class Proxies {
  private static final int DEFAULT_PORT = 8080;

  private final Map<String, String> environment;

  Proxies(Map<String, String> environment) {
    this.environment = environment;
  }

  Proxy proxyFor(URI uri) {
    if (isLocal(uri.getHost()) || isExcluded(uri.getHost())) {
      return Proxy.NO_PROXY;
    }
    return configured(uri)
        .map(
            proxy ->
                new Proxy(
                    Proxy.Type.HTTP,
                    new InetSocketAddress(
                        proxy.getHost(), proxy.getPort() < 0 ? DEFAULT_PORT : proxy.getPort())))
        .orElseGet(() -> ProxySelector.getDefault().select(uri).get(0));
  }

  /** Returns what answers the proxy's question for a user and a password, if they are known. */
  Optional<Authenticator> authenticator(URI uri) {
    return configured(uri)
        .map(URI::getRawUserInfo)
        .map(
            user -> {
              String[] parts = user.split(":", 2);
              return new Credentials(decode(parts[0]), parts.length == 2 ? decode(parts[1]) : "");
            });
  }

  private static String decode(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private Optional<URI> configured(URI uri) {
    String ofScheme = uri.getScheme().toUpperCase(Locale.ROOT) + "_PROXY";
    return variable(ofScheme).or(() -> variable("ALL_PROXY")).map(Proxies::parse);
  }

  private static URI parse(String proxy) {
    URI uri = URI.create(proxy.contains("://") ? proxy : "http://" + proxy);
    if (uri.getHost() == null) {
      throw new IllegalArgumentException(
          "proxy: expected http://host:port but was \"" + uri + "\"");
    }
    return uri;
  }

  private boolean isExcluded(String host) {
    for (String excluded : variable("NO_PROXY").orElse("").split("[,\\s]+", -1)) {
      String name = excluded.replaceFirst("^\\*?\\.", "").replaceFirst(":\\d+$", "");
      if (excluded.equals("*")
          || (!name.isEmpty()
              && (host.equalsIgnoreCase(name)
                  || host.toLowerCase(Locale.ROOT)
                      .endsWith("." + name.toLowerCase(Locale.ROOT))))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLocal(String host) {
    return host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
  }

  private Optional<String> variable(String name) {
    String value = environment.getOrDefault(name, "");
    if (value.isBlank()) {
      value = environment.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }
    return Optional.of(value.strip()).filter(text -> !text.isEmpty());
  }

  private static final class Credentials extends Authenticator {
    private final String user;
    private final String password;

    Credentials(String user, String password) {
      this.user = user;
      this.password = password;
    }

    @Override
    protected @Nullable PasswordAuthentication getPasswordAuthentication() {
      // Never sent to the host itself, which has another way to ask.
      return getRequestorType() == RequestorType.PROXY
          ? new PasswordAuthentication(user, password.toCharArray())
          : null;
    }
  }
}
