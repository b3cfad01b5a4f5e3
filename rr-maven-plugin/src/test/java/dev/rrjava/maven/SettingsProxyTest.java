package dev.rrjava.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.repository.Authentication;
import org.eclipse.aether.repository.AuthenticationContext;
import org.eclipse.aether.repository.AuthenticationDigest;
import org.eclipse.aether.repository.Proxy;
import org.junit.jupiter.api.Test;

class SettingsProxyTest {
  private static final URI GITHUB = URI.create("https://api.github.com");

  private final DefaultRepositorySystemSession session = new DefaultRepositorySystemSession();

  @Test
  void proxyOfSettingsIsAdded() {
    select(new Proxy(Proxy.TYPE_HTTP, "proxy.example", 3128));
    assertThat(SettingsProxy.added(Map.of("PATH", "/bin"), session, GITHUB))
        .isEqualTo(
            Map.of(
                "PATH",
                "/bin",
                "HTTPS_PROXY",
                "http://proxy.example:3128",
                "HTTP_PROXY",
                "http://proxy.example:3128"));
  }

  @Test
  void userAndPasswordAreEscaped() {
    select(new Proxy(Proxy.TYPE_HTTP, "proxy.example", 3128, user("me", "p@ss w+rd")));
    assertThat(SettingsProxy.added(Map.of(), session, GITHUB))
        .containsEntry("HTTPS_PROXY", "http://me:p%40ss%20w%2Brd@proxy.example:3128");
  }

  @Test
  void variableTakesPrecedence() {
    select(new Proxy(Proxy.TYPE_HTTP, "proxy.example", 3128));
    for (String variable : new String[] {"HTTPS_PROXY", "https_proxy", "ALL_PROXY"}) {
      Map<String, String> environment = Map.of(variable, "http://other:1");
      assertThat(SettingsProxy.added(environment, session, GITHUB)).isEqualTo(environment);
    }
  }

  @Test
  void withoutProxyNothingIsAdded() {
    session.setProxySelector(repository -> null);
    assertThat(SettingsProxy.added(Map.of("A", "b"), session, GITHUB)).isEqualTo(Map.of("A", "b"));
  }

  private void select(Proxy proxy) {
    session.setProxySelector(
        repository -> repository.getHost().equals("api.github.com") ? proxy : null);
  }

  private static Authentication user(String name, String password) {
    return new Authentication() {
      @Override
      public void fill(AuthenticationContext context, String key, Map<String, String> data) {
        context.put(AuthenticationContext.USERNAME, name);
        context.put(AuthenticationContext.PASSWORD, password);
      }

      @Override
      public void digest(AuthenticationDigest digest) {
        digest.update(name);
      }
    };
  }
}
