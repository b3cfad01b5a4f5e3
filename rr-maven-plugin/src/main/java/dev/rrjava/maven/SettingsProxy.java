package dev.rrjava.maven;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.repository.AuthenticationContext;
import org.eclipse.aether.repository.Proxy;
import org.eclipse.aether.repository.RemoteRepository;
import org.jspecify.annotations.Nullable;

/** The proxy in Maven's settings, as the variable that says the same to other programs. */
final class SettingsProxy {
  private static final List<String> VARIABLES =
      List.of("HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy");

  private SettingsProxy() {}

  /**
   * Adds the proxy to the variables of the environment, unless they name one.
   *
   * @param environment the variables
   * @param session has the settings
   * @param server the server for which the settings may name a proxy
   * @return all variables
   */
  static Map<String, String> added(
      Map<String, String> environment, RepositorySystemSession session, URI server) {
    RemoteRepository direct =
        new RemoteRepository.Builder("releases", "default", server.toString()).build();
    Proxy proxy = session.getProxySelector().getProxy(direct);
    if (proxy == null || VARIABLES.stream().anyMatch(environment::containsKey)) {
      return environment;
    }
    RemoteRepository behindProxy = new RemoteRepository.Builder(direct).setProxy(proxy).build();
    String uri =
        "http://" + credentials(session, behindProxy) + proxy.getHost() + ":" + proxy.getPort();
    Map<String, String> variables = new TreeMap<>(environment);
    variables.put("HTTPS_PROXY", uri);
    variables.put("HTTP_PROXY", uri);
    return variables;
  }

  private static String credentials(RepositorySystemSession session, RemoteRepository repository) {
    try (AuthenticationContext context = AuthenticationContext.forProxy(session, repository)) {
      return Optional.ofNullable(context)
          .map(it -> it.get(AuthenticationContext.USERNAME))
          .map(user -> encoded(user) + ":" + encoded(password(context)) + "@")
          .orElse("");
    }
  }

  private static String password(AuthenticationContext context) {
    @Nullable String password = context.get(AuthenticationContext.PASSWORD);
    return password == null ? "" : password;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
