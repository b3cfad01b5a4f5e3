package dev.rrjava.devserver.middleware;

import dev.rrjava.devserver.config.HttpSettings;
import dev.rrjava.devserver.config.MiddlewareSettings;
import dev.rrjava.devserver.config.TlsSettings;
import dev.rrjava.devserver.gateway.Middleware;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Creates the plugins that are configured. */
public final class Plugins {
  private Plugins() {}

  /**
   * Returns the plugins.
   *
   * @param http the settings
   * @return the plugins in their order: RoadRunner 3.0 passes a request to the first one first,
   *     after the redirection of clients without encryption
   */
  public static List<Middleware> of(HttpSettings http) {
    MiddlewareSettings settings = http.middleware();
    Path directory = http.uploads().base();
    Stream<Middleware> redirect =
        http.tls().stream()
            .filter(TlsSettings::redirect)
            .map(tls -> new HttpsRedirect(tls.address().getPort()));
    return Stream.concat(
            redirect, settings.names().stream().map(name -> plugin(name, settings, directory)))
        .toList();
  }

  private static Middleware plugin(String name, MiddlewareSettings settings, Path directory) {
    return switch (name) {
      case "headers" -> new HeaderFields(Objects.requireNonNull(settings.headers()));
      case "static" -> new StaticFiles(Objects.requireNonNull(settings.files()));
      case "proxy_ip_parser" -> new ProxyAddress(Objects.requireNonNull(settings.proxies()));
      case "gzip" -> new Compression();
      case "sendfile" -> new SentFiles(directory);
      default -> throw new IllegalArgumentException("there is no plugin " + name);
    };
  }
}
