package dev.rrjava.tools.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.Proxy;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProxiesTest {
  private static final URI API = URI.create("https://api.github.com/repos");

  @Test
  void proxyOfSchemeIsUsed() {
    Map<String, String> environment =
        Map.of("https_proxy", "http://proxy.example:3128", "HTTP_PROXY", "plain.example:8888");
    assertThat(proxy(environment, API)).isEqualTo("proxy.example:3128");
    assertThat(proxy(environment, URI.create("http://mirror.example/x")))
        .isEqualTo("plain.example:8888");
    assertThat(proxy(Map.of("ALL_PROXY", "http://user:p%40ss@all.example"), API))
        .isEqualTo("all.example:8080");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "github.com",
        ".github.com",
        "*.github.com",
        "x, API.github.com",
        "github.com:443"
      })
  void excludedHostsAreAskedDirectly(String excluded) {
    Map<String, String> environment = Map.of("HTTPS_PROXY", "proxy:1", "NO_PROXY", excluded);
    assertThat(new Proxies(environment).proxyFor(API)).isEqualTo(Proxy.NO_PROXY);
  }

  @Test
  void otherHostsAndThisOneAreNot() {
    Map<String, String> environment = Map.of("HTTPS_PROXY", "proxy:1", "NO_PROXY", "hub.com,b");
    assertThat(proxy(environment, API)).isEqualTo("proxy:1");
    assertThat(new Proxies(environment).proxyFor(URI.create("https://localhost:9/")))
        .isEqualTo(Proxy.NO_PROXY);
  }

  @Test
  void userOfProxyIsKept() {
    assertThat(new Proxies(Map.of("HTTPS_PROXY", "http://me:secret@proxy:1")).authenticator(API))
        .isPresent();
    assertThat(new Proxies(Map.of("HTTPS_PROXY", "proxy:1")).authenticator(API)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://me:p@ss:w/o#r?d%@proxy:1",
        "me:p@ss:w/o#r?d%@proxy:1",
        "http://me:p%40ss:w%2Fo%23r%3Fd%25@proxy:1/"
      })
  void passwordMayHaveAnyCharacters(String value) {
    ProxySetting setting = ProxySetting.parse(value);
    assertThat(setting.proxy().address().toString()).startsWith("proxy").endsWith(":1");
    assertThat(setting.credentials()).map(it -> it.getUserName()).contains("me");
    assertThat(setting.credentials())
        .map(it -> new String(it.getPassword()))
        .contains("p@ss:w/o#r?d%");
  }

  @Test
  void socksIsKnown() {
    for (String scheme : new String[] {"socks5", "socks5h", "SOCKS"}) {
      Proxy proxy = new Proxies(Map.of("ALL_PROXY", scheme + "://127.0.0.1")).proxyFor(API);
      assertThat(proxy.type()).isEqualTo(Proxy.Type.SOCKS);
      assertThat(proxy.address()).hasToString("/127.0.0.1:1080");
    }
  }

  @Test
  void addressesInRangeAreAskedDirectly() {
    Map<String, String> environment =
        Map.of("HTTP_PROXY", "proxy:1", "NO_PROXY", "10.0.0.0/8,fd00::/8,mirror.example/8");
    Proxies proxies = new Proxies(environment);
    for (String host : new String[] {"10.1.2.3", "[fd00::1]"}) {
      assertThat(proxies.proxyFor(URI.create("http://" + host + "/x"))).isEqualTo(Proxy.NO_PROXY);
    }
    for (String host : new String[] {"11.1.2.3", "[fe00::1]", "mirror.example"}) {
      assertThat(proxies.proxyFor(URI.create("http://" + host + "/x")).type())
          .isEqualTo(Proxy.Type.HTTP);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://me:secret@", "http://me:secret@a b", "ftp://me:secret@proxy:1"})
  void messageDoesNotHaveThePassword(String value) {
    assertThatThrownBy(() -> proxy(Map.of("HTTPS_PROXY", value), API))
        .hasMessageStartingWith("proxy: expected http://host:port but was ")
        .hasMessageNotContaining("secret");
  }

  @Test
  void otherValuesAreRefused() {
    assertThatThrownBy(() -> proxy(Map.of("HTTPS_PROXY", "http://"), API))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> proxy(Map.of("HTTPS_PROXY", "http:///x"), API))
        .hasMessage("proxy: expected http://host:port but was \"http:///x\"");
  }

  private static String proxy(Map<String, String> environment, URI uri) {
    return new Proxies(environment)
        .proxyFor(uri)
        .address()
        .toString()
        .replaceFirst("/<unresolved>", "");
  }
}
