package dev.rrjava.devserver.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The parts of pages that other frameworks got wrong. */
final class PartsTest {
  @TempDir private Path directory;

  @Test
  void escapesEverythingThatIsNotText() {
    assertThat(new Html().element("a", "<&>\"'\u0000\u202e", "href", "\" onclick='x'").toString())
        .isEqualTo(
            "<a href=\"&quot; onclick=&#39;x&#39;\">&lt;&amp;&gt;&quot;&#39;\ufffd\ufffd</a>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../secret.java", "/etc/passwd", "Secret.txt", "x/../../secret.java", "a\0.java"})
  void readsNothingOutsideSources(String file) throws Exception {
    Path sources = Files.createDirectories(directory.resolve("src"));
    Files.writeString(directory.resolve("secret.java"), "secret");
    Files.writeString(sources.resolve("Secret.txt"), "secret");
    SourceFolders folders = new SourceFolders(directory, List.of(sources));
    assertThat(folders.find("Tasks", file)).isEmpty();
    assertThat(folders.find("..secret", "")).isEmpty();
  }

  @Test
  void masksSecretsInAllPartsOfRequest() {
    byte[] body =
        "user=ann&new_password=s3cr3t&Access%54oken=s3cr3t".getBytes(StandardCharsets.UTF_8);
    RequestView form = view("application/x-www-form-urlencoded", body);
    assertThat(form.maskedBody())
        .isEqualTo("user=ann&new_password=(masked)&Access%54oken=(masked)");
    byte[] json =
        "{\"a\":1,\"apiKey\" : \"s\\\"3\",\"secret\":12,\"t\":\"x\"}"
            .getBytes(StandardCharsets.UTF_8);
    assertThat(view("application/json", json).maskedBody())
        .isEqualTo("{\"a\":1,\"apiKey\" : \"(masked)\",\"secret\":\"(masked)\",\"t\":\"x\"}");
    byte[] nested =
        "{\"tokens\":[\"s3cr3t\",{\"x\":\"]\"}],\"b\":{\"secret\":{\"a\":\"s\"}},\"code\":7,\"c\":[1]}"
            .getBytes(StandardCharsets.UTF_8);
    assertThat(view("application/json", nested).maskedBody())
        .isEqualTo(
            "{\"tokens\":\"(masked)\",\"b\":{\"secret\":\"(masked)\"},\"code\":\"(masked)\",\"c\":[1]}");
    assertThat(Secrets.mask(Map.of("Referer", List.of("http://x/?token=s3cr3t&a=1"))))
        .containsEntry("Referer", List.of("http://x/?token=(masked)&a=1"));
    assertThat(Secrets.maskQuery("pwd=s&design=1&sig=s"))
        .isEqualTo("pwd=(masked)&design=1&sig=(masked)");
    for (String name : List.of("Authorization", "COOKIE", "Proxy-Authorization", "X-Auth-Token")) {
      assertThat(Secrets.mask(name, "s3cr3t")).isEqualTo("(masked)");
    }
    assertThat(Secrets.mask("Accept", "text/html")).isEqualTo("text/html");
  }

  private static RequestView view(String type, byte[] body) {
    return new RequestView(
        "POST",
        "/",
        null,
        "HTTP/1.1",
        "",
        Map.of("Content-Type", List.of(type)),
        body,
        body.length);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /ordres, /orders",
    "GET, /orders/7/line, /orders/{id}/lines",
    "GET, /orders/, /orders",
    "GET, /api/orders/7, /orders/{id}",
    "POST, /order, POST /orders",
    "GET, /files/a/b/c, /files/{path...}",
    "GET, /orders/reports/2026/open, /orders/{id}"
  })
  void findsNearestRoute(String method, String path, String expected) {
    List<Route> routes =
        List.of(
            route("GET|HEAD", "/orders"),
            route("POST", "/orders"),
            route("GET|HEAD", "/orders/{id}"),
            route("GET|HEAD", "/orders/{id}/lines"),
            route("GET|HEAD", "/files/{path...}"),
            route("GET|HEAD", "/"));
    assertThat(NearestRoutes.of(routes, method, path).get(0).toString()).endsWith(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "HEAD, /orders/new, /orders/new",
    "GET, /orders/a.b%20c+d, /orders/{id}",
    "GET, /orders/7, '/orders/{number:[0-9]{1,3}}'",
    "PURGE, /files/a/b, /files/{path...}",
    "GET, /orders/, none",
    "POST, /orders/7, none",
    "GET, /files.txt, none"
  })
  void findsMatchingRoute(String method, String path, String expected) {
    List<Route> routes =
        List.of(
            route("GET|HEAD", "/orders/{number:[0-9]{1,3}}"),
            route("GET|HEAD", "/orders/{id}"),
            route("GET|HEAD", "/orders/new"),
            route("ANY", "/files/{path...}"));
    RequestView request =
        new RequestView(method, path, null, "HTTP/1.1", "", Map.of(), new byte[0], 0);
    assertThat(MatchingRoute.of(routes, request).map(Route::template).orElse("none"))
        .isEqualTo(expected);
  }

  @Test
  void joinsRoutesWithOnePath() {
    List<Route> routes =
        List.of(route("GET|HEAD", "/a"), route("GET|HEAD", "/b"), route("POST", "/a"));
    assertThat(NearestRoutes.byPath(routes))
        .containsExactly(List.of(routes.get(0), routes.get(2)), List.of(routes.get(1)));
  }

  @Test
  void masksSecretsInText() {
    assertThat(view("text/plain", ascii("user=ann&password=s3cr3t&page=2")).maskedBody())
        .isEqualTo("user=ann&password=(masked)&page=2");
    assertThat(Secrets.maskText("GET /login?token=s3cr3t&a=1\nApi-Key: s3cr3t\npin=7 code: 7 x=1"))
        .isEqualTo("GET /login?token=(masked)&a=1\nApi-Key: (masked)\npin=(masked) code: 7 x=1");
    assertThat(Secrets.maskText("db.password=\"a b\" next secretly nothing"))
        .isEqualTo("db.password=(masked) next secretly nothing");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "INFO: password=s3cr3t|INFO: password=(masked)",
        "url=/login?token=s3cr3t|url=/login?token=(masked)",
        "Authorization: Bearer s3cr3t|Authorization: (masked)",
        "Cookie: sid=s3cr3t; a=b|Cookie: (masked)",
        "{\"password\":\"s3cr3t\",\"a\":1}|{\"password\":(masked),\"a\":1}",
        "password = s3cr3t x|password = (masked) x",
        "token: Bearer s3cr3t x|token: (masked) x",
        "password='s3 cr3t' x|password=(masked) x",
        "password=\"s3\\\"cr3t\" x|password=(masked) x",
        "jdbc:postgresql://u:s3cr3t@h/db|jdbc:postgresql://u:(masked)@h/db"
      })
  void masksSecretsWhereverTheyStandInText(String text, String expected) {
    assertThat(Secrets.maskText(text)).isEqualTo(expected);
  }

  @Test
  void masksLongStringsOfJson() {
    String photo = "\"photo\":\"" + "A\\n".repeat(500_000) + "\"";
    assertThat(view("application/json", ascii("{" + photo + ",\"pin\":1}")).maskedBody())
        .isEqualTo("{" + photo + ",\"pin\":\"(masked)\"}");
  }

  private static byte[] ascii(String text) {
    return text.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
  }

  private static Route route(String methods, String template) {
    return new Route(methods, template, "com.acme.Orders", "show", "");
  }

  @ParameterizedTest
  @CsvSource({
    "'text/html,*/*;q=0.8', true",
    "'application/xhtml+xml', true",
    "'*/*', false",
    "'application/json', false",
    "'text/html; q=0, */*', false",
    "'', false"
  })
  void browsersAreThoseThatAcceptHtml(String accept, boolean expected) {
    RequestView request =
        new RequestView(
            "GET", "/", null, "HTTP/1.1", "", Map.of("Accept", List.of(accept)), new byte[0], 0);
    assertThat(request.prefersHtml()).isEqualTo(expected);
  }

  @Test
  void showsErrorOfCompilerWithItsLine() {
    String page =
        CompileErrorPage.html(
            List.of(
                new CompileErrorPage.CompileError(
                    Path.of("A.java"),
                    2,
                    3,
                    "<T> expected",
                    List.of("class A {", "  List<> x;", "}"),
                    "javascript:alert(1)")));
    assertThat(page)
        .contains(
            "&lt;T&gt; expected", "class=\"line point\"", "List&lt;&gt; x;", "A.java<b>:2</b>")
        .doesNotContain("href=\"javascript");
  }
}
