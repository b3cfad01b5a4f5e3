package dev.rrjava.devserver.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.devserver.middleware.PluginServer;
import dev.rrjava.http.Response;
import java.nio.file.Path;
import java.util.Collections;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests in HTTP/2 as no library sends them: malformed, too many, with large heads. */
@Timeout(60)
class Http2RequestsTest {
  private static final String PROTOCOL_ERROR = "RST_STREAM 1 code 1";

  @SuppressWarnings("NullAway.Init") // there from the start to the end of the class
  private static PluginServer server;

  @BeforeAll
  static void start(@TempDir Path directory) throws Exception {
    server =
        PluginServer.start(
            directory,
            "http2: { h2c: true }",
            request ->
                request.path().equals("/large")
                    ? Response.text("").withHeader("A", "x".repeat(40_000))
                    : Response.text(request.header("A").orElse("")));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Upper-Case: a",
        "a: b\\r\\nc: d",
        ":path: /b",
        ":status: 200",
        ":unknown: a",
        "connection: close",
        "keep-alive: timeout=5",
        "proxy-connection: keep-alive",
        "te: gzip",
        "transfer-encoding: chunked",
        "upgrade: websocket",
      })
  void resetsStreamOfMalformedRequest(String field) throws Exception {
    try (Http2Client client = new Http2Client(server.port())) {
      client.request(1, "/", field.translateEscapes());
      assertThat(client.readUntil(PROTOCOL_ERROR)).contains(PROTOCOL_ERROR);
      client.request(3, "/");
      assertThat(client.readUntil("END_STREAM 3")).contains("HEADERS 3", "END_STREAM 3");
    }
  }

  @Test
  void endsConnectionOfManyMalformedRequests() throws Exception {
    try (Http2Client client = new Http2Client(server.port())) {
      for (int i = 0; i < 500; i++) {
        client.request(2 * i + 1, "/", "Upper-Case: a");
      }
      assertThat(client.readUntil("GOAWAY")).contains("GOAWAY 0 code 11");
    }
    try (Http2Client client = new Http2Client(server.port())) {
      client.request(1, "/");
      assertThat(client.readUntil("END_STREAM 1")).contains("HEADERS 1");
    }
  }

  @Test
  void acceptsHeadOfNearlyOneMebibyte() throws Exception {
    String[] fields = Collections.nCopies(18, "b: " + "x".repeat(50_000)).toArray(String[]::new);
    try (Http2Client client = new Http2Client(server.port())) {
      client.request(1, "/", fields);
      assertThat(client.readUntil("END_STREAM 1")).contains("HEADERS 1", "END_STREAM 1");
    }
  }

  @Test
  void sendsLargeHead() throws Exception {
    try (Http2Client client = new Http2Client(server.port())) {
      client.request(1, "/large");
      assertThat(client.readUntil("CONTINUATION 1")).contains("HEADERS 1", "END_STREAM 1");
      client.request(3, "/");
      assertThat(client.readUntil("END_STREAM 3")).contains("HEADERS 3");
    }
  }
}
