package dev.rrjava.devserver.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.devserver.middleware.PluginServer;
import dev.rrjava.http.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests byte by byte, with what RoadRunner 3.0.0 responded to them. */
class RawRequestsTest {
  private static final int PATIENCE_MILLIS = 15_000;

  @SuppressWarnings("NullAway.Init") // there from the start to the end of the class
  private static PluginServer server;

  @BeforeAll
  static void start(@TempDir Path directory) throws Exception {
    server =
        PluginServer.start(
            directory,
            "raw_body: true",
            request ->
                Response.text(
                    request.method()
                        + " "
                        + request.uri()
                        + " "
                        + request.header("A").orElse("-")
                        + " "
                        + new String(request.body(), StandardCharsets.ISO_8859_1)));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  /** Returns all that the server sends until it closes the connection. */
  private static String exchange(String... parts) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      for (String part : parts) {
        socket.getOutputStream().write(part.getBytes(StandardCharsets.ISO_8859_1));
      }
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  private static String head(String... lines) {
    return String.join("\r\n", lines) + "\r\n\r\n";
  }

  private static String unescaped(String text) {
    return text.translateEscapes();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET / | GET http://h/",
        "GET * | GET http://h*",
        "get /a | get http://h/a",
        "GET http://x.test/p?q=1 | GET http://x.test/p?q=1",
        "GET HTTP://u:p@X.test:81/p | GET http://u:p@X.test:81/p",
        "GET http://x.test | GET http://x.test",
        "GET mailto:a@b | GET http://hmailto:a@b",
        "GET //x.test/p | GET http://h//x.test/p",
        "GET /a#f | GET http://h/a%23f",
        "GET /?a#b | GET http://h/?a#b",
        "GET /%00 | GET http://h/%00",
        "GET /\\377 | GET http://h/%FF",
        "GET /a%2fb;c=d | GET http://h/a%2fb;c=d",
        "CONNECT a.test:443 | CONNECT //a.test:443",
        "CONNECT /p | CONNECT http://h/p",
      })
  void readsTarget(String line, String received) throws IOException {
    String response =
        exchange(unescaped(line) + " HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");
    assertThat(response).startsWith("HTTP/1.1 200 OK\r\n").endsWith("\r\n\r\n" + received + " - ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET a HTTP/1.1\\r\\nHost: h | 400 Bad Request",
        "GET /%zz HTTP/1.1\\r\\nHost: h | 400 Bad Request",
        "GET http://x:bad/ HTTP/1.1\\r\\nHost: h | 400 Bad Request",
        "GET http://[::1/ HTTP/1.1\\r\\nHost: h | 400 Bad Request",
        "G(T / HTTP/1.1\\r\\nHost: h | 400 Bad Request",
        "GET  / HTTP/1.1\\r\\nHost: h | 400 Bad Request",
        "GET / http/1.1\\r\\nHost: h | 400 Bad Request",
        "GET / HTTP/2.0\\r\\nHost: h "
            + "| 505 HTTP Version Not Supported: unsupported protocol version",
        "GET / HTTP/1.1 | 400 Bad Request: missing required Host header",
        "GET / HTTP/1.1\\r\\nHost: a b | 400 Bad Request: malformed Host header",
        "GET / HTTP/1.1\\r\\nHost: a\\r\\nHost: a | 400 Bad Request",
        "GET / HTTP/1.1\\r\\n Host: h | 400 Bad Request",
        "GET / HTTP/1.1\\r\\nHost: h\\r\\nA : b | 400 Bad Request: invalid header name",
        "GET / HTTP/1.1\\r\\nHost: h\\r\\nA: \\001 | 400 Bad Request",
        "GET / HTTP/1.1\\r\\nHost: h\\r\\nContent-Length: 2, 2 | 400 Bad Request",
        "GET / HTTP/1.1\\r\\nHost: h\\r\\nContent-Length: 2\\r\\nContent-Length: 3 "
            + "| 400 Bad Request",
        "GET / HTTP/1.1\\r\\nHost: h\\r\\nTransfer-Encoding: gzip, chunked "
            + "| 501 Unsupported transfer encoding",
      })
  void refuses(String head, String text) throws IOException {
    String status = text.substring(0, 3);
    assertThat(exchange(unescaped(head) + "\r\n\r\n"))
        .startsWith("HTTP/1.1 " + status + " ")
        .endsWith("\r\n\r\n" + (status.equals("501") ? text.substring(4) : text));
  }

  @Test
  void joinsFoldedLines() throws IOException {
    assertThat(exchange("GET / HTTP/1.1\r\nHost: h\r\nConnection: close\r\nA: b\r\n  c\r\n\r\n"))
        .endsWith(" b c ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2\\r\\nhi\\r\\n0\\r\\n\\r\\n | hi",
        "2;x=y \\r\\nhi\\r\\n000\\r\\nT: v\\r\\n\\r\\n | hi",
        "2\\nhi\\r\\n0\\r\\n\\r\\n | serve_http: chunked line ends with bare LF\\n",
        "g\\r\\n | serve_http: invalid byte in chunk length\\n",
        "2\\r\\nhiXY | serve_http: malformed chunked encoding\\n",
        "2\\r\\nh | serve_http: unexpected EOF\\n",
        "fffffffffffffffff\\r\\n | serve_http: http chunk length too large\\n",
        "0\\r\\n | serve_http: http: unexpected EOF reading trailer\\n",
      })
  void readsChunks(String body, String outcome) throws IOException {
    assertThat(
            exchange(
                head(
                    "POST / HTTP/1.1",
                    "Host: h",
                    "Transfer-Encoding: chunked",
                    "Content-Length: 9",
                    "Connection: close"),
                unescaped(body)))
        .endsWith(unescaped(outcome));
  }

  @Test
  void keepsConnectionsOfHttp10OnlyIfAsked() throws IOException {
    assertThat(exchange("GET /a HTTP/1.0\r\n\r\nGET /b HTTP/1.0\r\n\r\n"))
        .startsWith("HTTP/1.0 200 OK\r\n")
        .contains("http:///a")
        .doesNotContain("http:///b", "Connection:");
    assertThat(
            exchange(
                "GET /a HTTP/1.0\r\nConnection: keep-alive\r\n\r\n", "GET /b HTTP/1.0\r\n\r\n"))
        .contains("Connection: keep-alive\r\n", "http:///a", "http:///b");
  }

  @Test
  void sends100WhenTheBodyIsRead() throws IOException {
    assertThat(
            exchange(
                head(
                    "POST / HTTP/1.1",
                    "Host: h",
                    "Expect: 100-continue",
                    "Content-Length: 2",
                    "Connection: close"),
                "hi"))
        .startsWith("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\n");
    assertThat(exchange("POST / HTTP/1.1\r\nHost: h\r\nExpect: cake\r\n\r\n"))
        .startsWith("HTTP/1.1 417 ");
  }

  @Test
  void readsRequestsInAnyPieces() throws IOException {
    String pipelined =
        head("POST /1 HTTP/1.1", "Host: h", "A: b", "Transfer-Encoding: chunked")
            + head("2", "hi", "0")
            + "\r\n"
            + head("GET /2 HTTP/1.1", "Host: h", "Connection: close");
    String whole = exchange(pipelined);
    assertThat(whole).contains("POST http://h/1 b hi").endsWith("GET http://h/2 - ");
    String[] bytes = pipelined.chars().mapToObj(Character::toString).toArray(String[]::new);
    assertThat(exchange(bytes).replaceAll("Date: .*", ""))
        .isEqualTo(whole.replaceAll("Date: .*", ""));
  }

  @Test
  void refusesHeadsOfMoreThanOneMebibyte() throws IOException {
    String value = "x".repeat(1 << 20);
    assertThat(exchange("GET / HTTP/1.1\r\nHost: h\r\nB: " + value + "\r\n\r\n"))
        .contains("HTTP/1.1 200 OK\r\n");
    assertThat(exchange("GET / HTTP/1.1\r\nHost: h\r\nB: " + value, value.substring(0, 5000)))
        .startsWith("HTTP/1.1 431 ");
  }
}
