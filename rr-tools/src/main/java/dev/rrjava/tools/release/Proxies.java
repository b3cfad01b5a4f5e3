package dev.rrjava.tools.release;

import dev.rrjava.devserver.config.Subnet;
import java.net.Authenticator;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The proxies that the variables {@code HTTPS_PROXY}, {@code HTTP_PROXY}, {@code ALL_PROXY} and
 * {@code NO_PROXY} name, in upper or lower case. Without them, those of Java's system properties.
 */
final class Proxies {
  private static final Pattern IP_ADDRESS =
      Pattern.compile("[\\d.]+|[\\da-fA-F:.]*:[\\da-fA-F:.]*");

  /** A proxy may not ask for a password on the way to an HTTPS server, unless this is empty. */
  private static final String DISABLED_SCHEMES = "jdk.http.auth.tunneling.disabledSchemes";

  private final Map<String, String> environment;

  Proxies(Map<String, String> environment) {
    this.environment = environment;
  }

  Proxy proxyFor(URI uri) {
    if (isDirect(uri)) {
      return Proxy.NO_PROXY;
    }
    return configured(uri)
        .map(ProxySetting::proxy)
        .orElseGet(() -> ProxySelector.getDefault().select(uri).get(0));
  }

  /** Returns what answers the proxy's question for a user and a password, if they are known. */
  Optional<Authenticator> authenticator(URI uri) {
    return isDirect(uri)
        ? Optional.empty()
        : configured(uri).flatMap(ProxySetting::credentials).map(Proxies::authenticator);
  }

  private static Authenticator authenticator(PasswordAuthentication credentials) {
    if (System.getProperty(DISABLED_SCHEMES) == null) {
      System.setProperty(DISABLED_SCHEMES, ""); // read when the JVM opens the first connection
    }
    return new Credentials(credentials);
  }

  private Optional<ProxySetting> configured(URI uri) {
    String ofScheme = uri.getScheme().toUpperCase(Locale.ROOT) + "_PROXY";
    return variable(ofScheme).or(() -> variable("ALL_PROXY")).map(ProxySetting::parse);
  }

  private boolean isDirect(URI uri) {
    return isLocal(uri.getHost()) || isExcluded(uri.getHost());
  }

  private boolean isExcluded(String host) {
    for (String excluded : variable("NO_PROXY").orElse("").split("[,\\s]+", -1)) {
      if (excluded.equals("*") || isBelow(host, excluded) || isInSubnet(host, excluded)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBelow(String host, String excluded) {
    String name = excluded.replaceFirst("^\\*?\\.", "").replaceFirst(":\\d+$", "");
    return !name.isEmpty()
        && (host.equalsIgnoreCase(name)
            || host.toLowerCase(Locale.ROOT).endsWith("." + name.toLowerCase(Locale.ROOT)));
  }

  /** Tells whether the host is an address in a range such as 10.0.0.0/8; no name is looked up. */
  private static boolean isInSubnet(String host, String excluded) {
    String address = host.replaceAll("[\\[\\]]", "");
    return IP_ADDRESS.matcher(address).matches()
        && Subnet.parse(excluded).filter(subnet -> subnet.contains(address)).isPresent();
  }

  static boolean isLocal(String host) {
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
    private final PasswordAuthentication credentials;

    Credentials(PasswordAuthentication credentials) {
      this.credentials = credentials;
    }

    @Override
    protected @Nullable PasswordAuthentication getPasswordAuthentication() {
      // Never sent to the host itself, which has another way to ask.
      return getRequestorType() == RequestorType.PROXY ? credentials : null;
    }
  }
}
