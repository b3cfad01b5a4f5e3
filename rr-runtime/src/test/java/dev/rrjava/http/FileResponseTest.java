package dev.rrjava.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.http.TestHost.Answer;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files, and parts of files. */
@Timeout(30)
class FileResponseTest {
  @RegisterExtension private final ServedFile served = new ServedFile();

  @ParameterizedTest
  @ValueSource(strings = {"GET", "HEAD"})
  void fileHasStateAndAcceptsRanges(String method) throws IOException {
    Answer answer = served.send(method, "Range", method.equals("HEAD") ? "bytes=0-1" : "lines=0-1");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Accept-Ranges")).isEqualTo("bytes");
    assertThat(answer.header("Last-Modified")).isEqualTo(ServedFile.DATE);
    assertThat(answer.header("ETag")).matches("\"[0-9a-f]+-a\"");
    assertThat(answer.header("Content-Length")).isEqualTo("10");
    assertThat(answer.header("Content-Type")).isEqualTo("text/plain; charset=utf-8");
    assertThat(answer.body()).isEqualTo(method.equals("GET") ? "0123456789" : "");
  }

  @ParameterizedTest
  @CsvSource({
    "bytes=2-4, 234, 2-4",
    "bytes=-3, 789, 7-9",
    "bytes=8-, 89, 8-9",
    "bytes=0-, 0123456789, 0-9"
  })
  void sendsPartWith206(String range, String body, String contentRange) throws IOException {
    Answer answer = served.get("Range", range);
    assertThat(answer.status()).isEqualTo(206);
    assertThat(answer.header("Content-Range")).isEqualTo("bytes " + contentRange + "/10");
    assertThat(answer.header("Content-Length")).isEqualTo(String.valueOf(body.length()));
    assertThat(answer.header("Content-Type")).isEqualTo("text/plain; charset=utf-8");
    assertThat(answer.header("ETag")).isEqualTo(served.tag());
    assertThat(answer.body()).isEqualTo(body);
  }

  @Test
  void sendsSeveralPartsAsMultipart() throws IOException {
    Answer answer = served.get("Range", "bytes=8-9,0-1,20-30");
    assertThat(answer.status()).isEqualTo(206);
    assertThat(answer.header("Content-Range")).isEmpty();
    String type = answer.header("Content-Type");
    assertThat(type).startsWith("multipart/byteranges; boundary=");
    String boundary = type.substring(type.indexOf('=') + 1);
    String head = "\r\n--" + boundary + "\r\nContent-Type: text/plain; charset=utf-8\r\n";
    assertThat(answer.body())
        .isEqualTo(
            head
                + "Content-Range: bytes 8-9/10\r\n\r\n89"
                + head
                + "Content-Range: bytes 0-1/10\r\n\r\n01\r\n--"
                + boundary
                + "--\r\n");
    assertThat(answer.header("Content-Length")).isEqualTo("" + answer.body().length());
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=10-", "bytes=10-20,30-40", "bytes=-0"})
  void respondsWith416AndLengthToRangeAfterEnd(String range) throws IOException {
    served.respondWith(
        request ->
            Response.file(served.path())
                .withHeader("Access-Control-Allow-Origin", "*")
                .withHeader("Cache-Control", "max-age=60")
                .withHeader("Content-Disposition", "attachment"));
    Answer answer = served.get("Range", range);
    assertThat(answer.status()).isEqualTo(416);
    assertThat(answer.header("Content-Range")).isEqualTo("bytes */10");
    assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(answer.headers()).doesNotContainKeys("ETag", "Last-Modified", "Cache-Control");
    assertThat(answer.headers()).doesNotContainKey("Content-Disposition");
    assertThat(answer.body()).isEqualTo("416 Range Not Satisfiable\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=3-2", "bytes=x", "items=0-1", "bytes="})
  void ignoresMalformedRange(String range) throws IOException {
    Answer answer = served.get("Range", range);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("0123456789");
  }

  @ParameterizedTest
  @ValueSource(ints = {201, 203, 206, 404, 500})
  void keepsOtherStatus(int status) throws IOException {
    served.respondWith(request -> Response.file(served.path()).withStatus(status));
    Answer answer = served.get("Range", "bytes=0-1", "If-Match", "\"x\"");
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.body()).isEqualTo("0123456789");
    assertThat(answer.headers()).containsOnlyKeys("Content-Type", "Content-Length");
  }

  @Test
  void keepsRangeHeadersOfHandler() throws IOException {
    served.respondWith(request -> Response.file(served.path()).withHeader("Accept-Ranges", "none"));
    Answer answer = served.get("Range", "bytes=0-1");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Accept-Ranges")).isEqualTo("none");
    served.respondWith(
        request -> Response.file(served.path()).withHeader("Content-Range", "bytes 0-9/99"));
    answer = served.get("Range", "bytes=0-1");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Range")).isEqualTo("bytes 0-9/99");
    assertThat(answer.body()).isEqualTo("0123456789");
  }

  @Test
  void sendsWholeFileWithTrailers() throws IOException {
    served.respondWith(
        request -> Response.file(served.path()).withTrailer(Trailer.of("X-Sum", "45")));
    Answer answer = served.get("Range", "bytes=0-1");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("0123456789");
    assertThat(answer.headers()).doesNotContainKey("Accept-Ranges");
  }

  @Test
  void emptyFileHasNoParts() throws IOException {
    Files.writeString(served.path(), "");
    Answer answer = served.get("Range", "bytes=0-");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Length")).isEqualTo("0");
  }

  @Test
  void readsPartsAfterFourGibibytes() throws IOException {
    try (RandomAccessFile sparse = new RandomAccessFile(served.path().toFile(), "rw")) {
      sparse.seek((4L << 30) + 5);
      sparse.write("end".getBytes(StandardCharsets.US_ASCII));
    }
    Answer answer = served.get("Range", "bytes=4294967301-");
    assertThat(answer.header("Content-Range")).isEqualTo("bytes 4294967301-4294967303/4294967304");
    assertThat(answer.body()).isEqualTo("end");
    assertThat(served.get("Range", "bytes=-2").body()).isEqualTo("nd");
    assertThat(served.send("HEAD").header("Content-Length")).isEqualTo("4294967304");
  }

  @Test
  void sendsLargePartInChunks() throws IOException {
    Files.writeString(served.path(), "x".repeat(100_000) + "y".repeat(100_000));
    served.host().requestWith("GET", "/", "Range", "bytes=99999-180000");
    Answer first = served.host().answer();
    assertThat(first.header("Content-Length")).isEqualTo("80002");
    assertThat(first.isStream()).isTrue();
    Answer last = served.host().answer();
    assertThat(last.isStream()).isFalse();
    assertThat(first.body() + last.body()).isEqualTo("x" + "y".repeat(80_001));
  }

  @Test
  void doesNotCompleteFileTruncatedWhileSending() throws IOException {
    Files.writeString(served.path(), "x".repeat(5_000_000));
    served.host().requestWith("GET", "/");
    Answer first = served.host().answer();
    assertThat(first.header("Content-Length")).isEqualTo("5000000");
    Files.writeString(served.path(), "");
    assertThat(served.whole(first)).hasSizeLessThan(5_000_000);
  }
}
