package dev.rrjava.devserver.middleware;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.http.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StaticFilesTest {
  private static final Instant MODIFIED = Instant.parse("2020-01-02T03:04:05Z");
  private static final String DATE = "Thu, 02 Jan 2020 03:04:05 GMT";

  @SuppressWarnings("NullAway.Init") // there from the start to the end of the class
  private static PluginServer server;

  @BeforeAll
  static void start(@TempDir Path directory) throws Exception {
    Path files = directory.resolve("public");
    Files.createDirectories(files.resolve("sub"));
    for (String name : new String[] {"a.txt", ".env", "x.php", "noext", "sub/s.txt"}) {
      Path file = files.resolve(name);
      Files.writeString(file, "hello world, this is text");
      Files.setLastModifiedTime(file, FileTime.from(MODIFIED));
    }
    Files.createFile(files.resolve("sub/empty.txt"));
    server =
        PluginServer.start(
            directory,
            """
            middleware: [static]
            static: { dir: public, forbid: [".php"], calculate_etag: true, response: { X-Res: b } }
            """,
            request -> Response.text("worker"));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void servesFileWithTypeDateAndTag() throws IOException {
    assertThat(server.send("GET /a.txt"))
        .isEqualTo(
            """
            HTTP/1.1 200 OK
            Accept-Ranges: bytes
            Content-Length: 25
            Content-Type: text/plain; charset=utf-8
            Etag: "25-4248437825"
            Last-Modified: Thu, 02 Jan 2020 03:04:05 GMT
            X-Res: b

            hello world, this is text""");
    assertThat(server.send("HEAD /a.txt")).endsWith("X-Res: b\n\n");
    assertThat(server.send("POST /a.txt")).endsWith("this is text");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/noext", "/x.php", "/sub", "/sub/", "/no.txt", "/A.TXT", "/a.txt%00"})
  void leavesOtherPathsToWorkers(String path) throws IOException {
    assertThat(server.send("GET " + path)).endsWith("\n\nworker");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/.env", "/sub/s.txt", "//a.txt", "/./a.txt", "/sub%2fs.txt", "/a%0a.txt"})
  void servesDotFilesAndCleansPaths(String path) throws IOException {
    assertThat(server.send("GET " + path)).endsWith("\n\nhello world, this is text");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/../rr.yaml", "/%2e%2e/rr.yaml", "/a..b.txt", "/x/.."})
  void refusesTwoDots(String path) throws IOException {
    assertThat(server.send("GET " + path))
        .isEqualTo("HTTP/1.1 403 Forbidden\nContent-Length: 0\n\n");
  }

  @ParameterizedTest
  @CsvSource({
    "bytes=0-4, bytes 0-4/25, hello",
    "bytes=-4, bytes 21-24/25, text",
    "bytes=24-999, bytes 24-24/25, t",
    "'bytes=0-1,100-200', bytes 0-1/25, he"
  })
  void sendsRange(String range, String sent, String body) throws IOException {
    assertThat(server.send("GET /a.txt", "Range: " + range))
        .startsWith("HTTP/1.1 206 Partial Content\n")
        .contains("Content-Range: " + sent + "\n", "Content-Length: " + body.length() + "\n")
        .endsWith("\n\n" + body);
  }

  @Test
  void sendsSeveralRangesAsParts() throws IOException {
    String response = server.send("GET /a.txt", "Range: bytes=0-1,3-4");
    String boundary = response.replaceFirst("(?s).*boundary=([0-9a-f]+)\n.*", "$1");
    assertThat(response)
        .endsWith(
            """
            --BOUNDARY
            Content-Range: bytes 0-1/25
            Content-Type: text/plain; charset=utf-8

            he
            --BOUNDARY
            Content-Range: bytes 3-4/25
            Content-Type: text/plain; charset=utf-8

            lo
            --BOUNDARY--
            """
                .replace("BOUNDARY", boundary));
  }

  @Test
  void refusesRangesBehindTheEnd() throws IOException {
    assertThat(server.send("GET /a.txt", "Range: bytes=100-"))
        .startsWith("HTTP/1.1 416 ")
        .contains("Content-Range: bytes */25\n")
        .doesNotContain("Etag", "Last-Modified")
        .endsWith("\n\ninvalid range: failed to overlap\n");
    assertThat(server.send("GET /a.txt", "Range: bytes=5-2")).endsWith("\n\ninvalid range\n");
    assertThat(server.send("GET /sub/empty.txt", "Range: bytes=100-"))
        .startsWith("HTTP/1.1 200 OK\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET | If-Modified-Since: Fri, 01 Jan 2099 00:00:00 GMT | 304",
        "GET | If-Modified-Since: Thursday, 02-Jan-20 03:04:05 GMT | 304",
        "GET | If-Modified-Since: Thu Jan  2 03:04:05 2020 | 304",
        "GET | If-Modified-Since: Wed, 01 Jan 2020 00:00:00 GMT | 200",
        "POST | If-Modified-Since: " + DATE + " | 200",
        "GET | If-Unmodified-Since: Wed, 01 Jan 2020 00:00:00 GMT | 412",
        "GET | If-None-Match: \"x\", W/\"25-4248437825\" | 304",
        "POST | If-None-Match: * | 412",
        "GET | If-Match: W/\"25-4248437825\" | 412",
        "GET | If-Match: \"25-4248437825\" | 200",
      })
  void appliesPreconditions(String method, String field, int status) throws IOException {
    assertThat(server.send(method + " /a.txt", field)).startsWith("HTTP/1.1 " + status + " ");
  }

  @Test
  void ignoresRangeOfAnotherVersion() throws IOException {
    assertThat(server.send("GET /a.txt", "Range: bytes=0-1", "If-Range: \"x\""))
        .startsWith("HTTP/1.1 200 ");
    assertThat(server.send("GET /a.txt", "Range: bytes=0-1", "If-Range: " + DATE))
        .startsWith("HTTP/1.1 206 ");
  }
}
