package dev.rrjava.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SetCookieTest {
  private static final SetCookie PLAIN = SetCookie.of("a", "b");

  static Stream<Arguments> cookies() {
    return Stream.of(
        Arguments.of(PLAIN, "a=b"),
        Arguments.of(SetCookie.of("a", ""), "a="),
        Arguments.of(SetCookie.of("a", "\"q=1\""), "a=\"q=1\""),
        Arguments.of(SetCookie.of("a", "1+1=100%2"), "a=1+1=100%2"),
        Arguments.of(
            PLAIN.withExpires(Instant.parse("2015-10-21T07:28:00.9Z")),
            "a=b; Expires=Wed, 21 Oct 2015 07:28:00 GMT"),
        Arguments.of(
            PLAIN.withExpires(Instant.parse("2026-09-06T00:00:09Z")),
            "a=b; Expires=Sun, 06 Sep 2026 00:00:09 GMT"),
        Arguments.of(SetCookie.expired("a"), "a=; Expires=Thu, 01 Jan 1970 00:00:00 GMT"),
        Arguments.of(PLAIN.withMaxAge(Duration.ofMillis(90_500)), "a=b; Max-Age=90"),
        Arguments.of(PLAIN.withDomain("Example.org"), "a=b; Domain=Example.org"),
        Arguments.of(PLAIN.withPath("/x y"), "a=b; Path=/x y"),
        Arguments.of(PLAIN.withSameSite(SetCookie.SameSite.STRICT), "a=b; SameSite=Strict"),
        Arguments.of(PLAIN.withSameSite(SetCookie.SameSite.LAX), "a=b; SameSite=Lax"),
        Arguments.of(
            PLAIN.withSameSite(SetCookie.SameSite.NONE).withSecure(), "a=b; Secure; SameSite=None"),
        Arguments.of(PLAIN.withPartitioned().withSecure(), "a=b; Secure; Partitioned"),
        Arguments.of(
            SetCookie.of("__Secure-a", "b").withSecure().withDomain("example.org"),
            "__Secure-a=b; Domain=example.org; Secure"),
        Arguments.of(
            SetCookie.of("__Http-a", "b").withSecure().withHttpOnly(),
            "__Http-a=b; Secure; HttpOnly"),
        Arguments.of(
            SetCookie.of("__host-a", "b").withHttpOnly().withSecure().withPath("/"),
            "__host-a=b; Path=/; Secure; HttpOnly"));
  }

  @ParameterizedTest
  @MethodSource("cookies")
  void writesCookieAsInRfc(SetCookie cookie, String value) {
    assertThat(cookie.toHeaderValue()).isEqualTo(value);
    assertThat(Response.empty(204).withCookie(cookie).headers().all("Set-Cookie"))
        .containsExactly(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {" ", "a b", "a,b", "a;b", "a\\b", "a\"b", "\"", "\"a", "a\r\n", "é", "\u007f"})
  void rejectsUnencodedValueWithoutQuotingIt(String value) {
    assertThatThrownBy(() -> SetCookie.of("secret", value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("secret")
        .hasMessageContaining("U+")
        .hasMessageContaining("encode");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a=b", "a;", "é"})
  void rejectsNameThatIsNotToken(String name) {
    assertThatThrownBy(() -> SetCookie.of(name, "b")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void rejectsCookieTooLargeForBrowsers() {
    assertThat(SetCookie.of("a", "x".repeat(4095)).value()).hasSize(4095);
    assertThatThrownBy(() -> SetCookie.of("a", "%".repeat(4096)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SetCookie.of("a", "x".repeat(4096)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("4097");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", ".example.org", "example.org.", "a..b", "-a.org", "a_b", "a b", "é.org"})
  void rejectsDomainThatIsNotHostName(String domain) {
    assertThatThrownBy(() -> PLAIN.withDomain(domain))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Domain");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "/a;b", "/a\n", "/é"})
  void rejectsInvalidPath(String path) {
    assertThatThrownBy(() -> PLAIN.withPath(path))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Path");
  }

  @Test
  void rejectsTimesThatBrowsersReject() {
    assertThatThrownBy(() -> PLAIN.withMaxAge(Duration.ofMillis(999)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> PLAIN.withExpires(Instant.parse("1600-12-31T23:59:59Z")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> PLAIN.withExpires(Instant.MAX))
        .isInstanceOf(IllegalArgumentException.class);
  }

  static List<SetCookie> refused() {
    SetCookie host = SetCookie.of("__Host-a", "b");
    return List.of(
        PLAIN.withSameSite(SetCookie.SameSite.NONE),
        PLAIN.withPartitioned(),
        SetCookie.of("__Secure-a", "b"),
        SetCookie.of("__SECURE-a", "b"),
        host.withPath("/"),
        host.withSecure(),
        host.withSecure().withPath("/a"),
        host.withSecure().withPath("/").withDomain("example.org"),
        SetCookie.of("__Http-a", "b").withSecure(),
        SetCookie.of("__http-a", "b").withHttpOnly(),
        SetCookie.of("__Host-Http-a", "b").withSecure().withPath("/"),
        SetCookie.of("__Host-Http-a", "b").withSecure().withHttpOnly());
  }

  @ParameterizedTest
  @MethodSource("refused")
  void responseRejectsCookieThatBrowsersReject(SetCookie cookie) {
    assertThatThrownBy(() -> Response.empty(204).withCookie(cookie))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(cookie.name());
  }

  @Test
  void toStringOmitsValue() {
    assertThat(SetCookie.of("session", "token")).hasToString("session=…");
    assertThat(PLAIN.withSecure())
        .isEqualTo(SetCookie.of("a", "b").withSecure())
        .isNotEqualTo(PLAIN);
    assertThat(PLAIN.withSecure()).hasSameHashCodeAs(SetCookie.of("a", "b").withSecure());
  }
}
