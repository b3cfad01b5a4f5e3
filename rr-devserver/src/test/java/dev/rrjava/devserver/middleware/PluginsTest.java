package dev.rrjava.devserver.middleware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rrjava.devserver.config.ConfigurationException;
import dev.rrjava.http.Request;
import dev.rrjava.http.RequestHandler;
import dev.rrjava.http.Response;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PluginsTest {
  private static final String LONG = "x".repeat(3000);

  @TempDir private Path directory;

  private PluginServer start(String http, RequestHandler handler) throws Exception {
    return PluginServer.start(directory, http, handler);
  }

  private static Response echo(Request request) {
    return Response.text(request.remoteAddress() + " " + request.header("X-Req").orElse("none"));
  }

  @Test
  void addsFieldsToRequestsAndBeforeThoseOfWorkers() throws Exception {
    try (PluginServer server =
        start(
            """
            middleware: [headers]
            headers: { request: { x-req: in }, response: { X-Resp: mw } }
            """,
            request -> echo(request).withHeader("X-Resp", "worker"))) {
      assertThat(server.send("GET /"))
          .contains("\nX-Resp: mw\nX-Resp: worker\n")
          .contains("127.0.0.1 in");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "http://a.test | PUT | content-type,x-foo | true",
        "HTTP://A.Test | PUT | x-foo | true",
        "http://x.sub.test | GET | '' | true",
        "http://evil.test | GET | '' | false",
        "http://a.test | PATCH | '' | false",
        "http://a.test | PUT | x-foo,content-type | false",
        "http://a.test | PUT | X-Foo | false",
      })
  void allowsRequestsOfOtherOrigins(String origin, String method, String names, boolean isAllowed)
      throws Exception {
    try (PluginServer server =
        start(
            """
            middleware: [headers]
            headers:
              cors:
                allowed_origin: "http://a.test, http://*.sub.test"
                allowed_methods: "GET, PUT"
                allowed_headers: "X-Foo, Content-Type"
                allow_credentials: true
                max_age: 600
                options_success_status: 204
            """,
            PluginsTest::echo)) {
      String preflight =
          server.send(
              "OPTIONS /",
              "Origin: " + origin,
              "Access-Control-Request-Method: " + method,
              "Access-Control-Request-Headers: " + names);
      assertThat(preflight)
          .startsWith("HTTP/1.1 204 ")
          .contains("Vary: Origin, Access-Control-Request-Method, Access-Control-Request-Headers\n")
          .matches(
              text ->
                  text.contains(
                          "Access-Control-Allow-Credentials: true\n"
                              + (names.isEmpty()
                                  ? ""
                                  : "Access-Control-Allow-Headers: " + names + "\n")
                              + "Access-Control-Allow-Methods: "
                              + method
                              + "\nAccess-Control-Allow-Origin: "
                              + origin
                              + "\nAccess-Control-Max-Age: 600\n")
                      == isAllowed);
    }
  }

  @Test
  void compressesLongResponsesAndWhatIsStreamed() throws Exception {
    try (PluginServer server =
        start(
            "middleware: [gzip]",
            request ->
                request.path().equals("/stream")
                    ? Response.stream(Stream.of("a", "b"))
                    : Response.text(request.path().equals("/long") ? LONG : "short"))) {
      assertThat(server.send("GET /long")).contains("Vary: Accept-Encoding\n").endsWith(LONG);
      String compressed = server.send("GET /long", "Accept-Encoding: br, gzip;q=0.5");
      assertThat(compressed).contains("Content-Encoding: gzip\n").doesNotContain("Content-Length");
      assertThat(server.send("GET /short", "Accept-Encoding: gzip"))
          .doesNotContain("Content-Encoding")
          .endsWith("short");
      assertThat(server.send("GET /stream", "Accept-Encoding: gzip"))
          .contains("Content-Encoding: gzip\n");
      assertThat(server.send("HEAD /long", "Accept-Encoding: gzip"))
          .contains("Content-Length: 3000\n")
          .doesNotContain("Content-Encoding");
      assertThat(server.send("GET /long", "Accept-Encoding: gzip;q=0")).endsWith(LONG);
    }
  }

  @Test
  void sendsFilesThatWorkersName() throws Exception {
    Path file = Files.writeString(directory.resolve("a.csv"), "a,b\n");
    try (PluginServer server =
        start(
            "middleware: [sendfile]",
            request ->
                request.rawQuery().isEmpty()
                    ? Response.text("no file")
                    : Response.sendFile("text/csv", request.rawQuery().substring(5)))) {
      assertThat(server.send("GET /?file=" + file))
          .startsWith("HTTP/1.1 200 OK\nContent-Type: application/octet-stream\n")
          .doesNotContain("X-Sendfile")
          .contains("a,b");
      assertThat(server.send("GET /?file=a.csv")).contains("a,b");
      assertThat(server.send("GET /?file=" + directory.resolve("missing")))
          .startsWith("HTTP/1.1 404 Not Found\n")
          .endsWith("\n\nnot found\n");
      assertThat(server.send("GET /?file=../a.csv")).startsWith("HTTP/1.1 403 Forbidden\n");
      assertThat(server.send("GET /?file=" + directory)).startsWith("HTTP/1.1 500 ");
      assertThat(server.send("GET /")).endsWith("no file");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "X-Forwarded-For: 1.2.3.4, 5.6.7.8 | 1.2.3.4",
        "X-Forwarded-For: 1.2.3.4:99 | 1.2.3.4",
        "X-Forwarded-For: 2001:DB8:0:0:0:0:0:1 | 2001:db8::1",
        "X-Forwarded-For: a:b:c | ''",
        "X-Forwarded-For: foo | foo",
        "Forwarded: proto=http; For=\"[2001:db8::1]:47\" | 2001:db8::1",
        "Forwarded: by=1.1.1.1 | 127.0.0.1",
        "X-Real-Ip: 9.9.9.9 | 9.9.9.9",
        "Cf-Connecting-Ip: 6.6.6.6 | 6.6.6.6",
      })
  void takesAddressFromTrustedProxies(String field, String address) throws Exception {
    try (PluginServer server =
        start(
            """
            middleware: [proxy_ip_parser]
            trusted_subnets: ["10.0.0.0/8", "127.0.0.0/8"]
            """,
            PluginsTest::echo)) {
      assertThat(server.send("GET /", field)).endsWith("\n\n" + address + " none");
    }
  }

  @Test
  void ignoresProxiesThatAreNotTrusted() throws Exception {
    try (PluginServer server =
        start(
            """
            middleware: [proxy_ip_parser]
            trusted_subnets: ["10.0.0.0/8"]
            """,
            PluginsTest::echo)) {
      assertThat(server.send("GET /", "X-Forwarded-For: 1.2.3.4")).endsWith("127.0.0.1 none");
    }
  }

  @ParameterizedTest
  @CsvSource({"'[static, headers]', false", "'[headers, static]', true"})
  void passesRequestsToTheFirstPluginFirst(String order, boolean hasField) throws Exception {
    Files.writeString(Files.createDirectory(directory.resolve("pub")).resolve("a.txt"), "a");
    try (PluginServer server =
        start(
            "middleware: "
                + order
                + "\nstatic: { dir: pub }\nheaders: { response: { X-Resp: mw } }",
            PluginsTest::echo)) {
      assertThat(server.send("GET /a.txt").contains("X-Resp: mw")).isEqualTo(hasField);
    }
  }

  @Test
  void namesPluginsThatDoNothing() throws Exception {
    try (PluginServer server =
        start("middleware: [static, nope, http_metrics, gzip]", PluginsTest::echo)) {
      assertThat(server.notices())
          .containsExactly(
              "http.middleware: static has no effect without http.static",
              "http.middleware: there is no \"nope\", neither here nor in RoadRunner, which logs"
                  + " that and goes on; there are gzip, headers, proxy_ip_parser, sendfile, static",
              "http.middleware: http_metrics has no effect in the development server; RoadRunner"
                  + " counts requests");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "trusted_subnets: [10.0.0.0]",
        "static: { dir: missing }",
        "headers: { cors: { allowed_origin_regex: '(' } }"
      })
  void refusesWhatRoadRunnerRefuses(String http) {
    assertThatThrownBy(() -> start(http, PluginsTest::echo))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("expected");
  }
}
