package dev.rrjava.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.internal.testing.Recording;
import dev.rrjava.internal.testing.Requests;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cookies are what the client sent. */
class RequestCookiesTest {

  static Stream<Arguments> headers() {
    return Stream.of(
        Arguments.of("csrf=qD+Vj/R3=", Map.of("csrf", "qD+Vj/R3=")),
        Arguments.of("a=100%; b=%zz; c=%20", Map.of("a", "100%", "b", "%zz", "c", "%20")),
        Arguments.of("a=\"quoted\"; b=\"", Map.of("a", "\"quoted\"", "b", "\"")),
        Arguments.of("a=first; a=second; A=other", Map.of("a", "first", "A", "other")),
        Arguments.of(" a = b c ;\td=e\t;;  ;f=", Map.of("a", "b c", "d", "e", "f", "")),
        Arguments.of("lonely; a=b", Map.of("lonely", "", "a", "b")),
        Arguments.of("=nameless; = ; a=b", Map.of("a", "b")),
        Arguments.of("$Version=1; a=b; $Path=/", Map.of("$Version", "1", "a", "b", "$Path", "/")),
        Arguments.of(
            "user[name]=x,y; gr\u00fc\u00df=\u00e9", Map.of("user[name]", "x,y", "grüß", "é")),
        Arguments.of("token=eyJh.eyJz|{x}==", Map.of("token", "eyJh.eyJz|{x}==")),
        Arguments.of("a=\"x; b=\"y\"; c=1", Map.of("a", "\"x", "b", "\"y\"", "c", "1")),
        Arguments.of("a=\"x;y\"; b=1", Map.of("a", "\"x", "y\"", "", "b", "1")),
        Arguments.of("a=1, c/u=2; b=3", Map.of("a", "1, c/u=2", "b", "3")),
        Arguments.of("", Map.of()),
        Arguments.of(";", Map.of()));
  }

  @ParameterizedTest
  @MethodSource("headers")
  void readsCookiesUnchanged(String header, Map<String, String> cookies) {
    Request request = Requests.of("GET", "/", "Cookie", header);
    assertThat(request.cookies()).isEqualTo(cookies);
    cookies.forEach((name, value) -> assertThat(request.cookie(name)).contains(value));
  }

  @Test
  void readsEachLineInOrder() {
    Request request = Requests.of("GET", "/", "Cookie", "a=1; b=2", "cookie", "b=3; c=4");
    assertThat(request.cookies().toString()).isEqualTo("{a=1, b=2, c=4}");
    assertThat(Requests.of("GET", "/").cookies()).isEmpty();
  }

  @Test
  void readsHeaderReplacedByFilter() {
    Request request = Requests.of("GET", "/", "Cookie", "a=1");
    assertThat(request.cookies()).isEqualTo(Map.of("a", "1"));
    assertThat(request.withHeader("Cookie", "b=2").cookies()).isEqualTo(Map.of("b", "2"));
    assertThat(request.withoutHeader("cookie").cookies()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "qD+Vj/R3=",
        "100%",
        "%41",
        "%",
        "\"a+b\"",
        "\"\"",
        "",
        "a=b&c=d",
        "!#$%&'()*+-./"
      })
  void readsValueThatWasSet(String value) {
    SetCookie cookie = SetCookie.of("a", value).withMaxAge(Duration.ofDays(1)).withPath("/");
    String sent = cookie.toHeaderValue().split(";", 2)[0];
    assertThat(Requests.of("GET", "/", "Cookie", "x=y; " + sent + "; z=").cookie("a"))
        .contains(value);
  }

  @Test
  void readsManyCookiesInLinearTime() {
    Request request = Requests.of("GET", "/", "Cookie", "a;".repeat(500_000));
    assertThat(request.cookies()).isEqualTo(Map.of("a", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {Recording.JSON_SERVER, "2024.3.5", "2025.1.15", Recording.NEWEST_SERVER})
  void readsSameCookiesFromEveryServer(String server) throws IOException {
    Map<String, Map<String, String>> recorded = new LinkedHashMap<>();
    for (String name : List.of("bad_percent", "duplicates", "simple", "two_headers")) {
      Recording recording = Recording.of(server, "cookie_" + name);
      recorded.put(name, Request.decode(recording.requests().get(0)).cookies());
    }
    assertThat(recorded.get("duplicates")).isEqualTo(Map.of("d", "first"));
    assertThat(recorded.get("bad_percent")).asString().contains("%");
    assertThat(recorded.get("simple")).hasSize(2);
    assertThat(recorded.get("two_headers")).hasSize(2);
  }
}
