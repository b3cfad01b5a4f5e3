package dev.rrjava.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.http.TestHost.Answer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Parts of files and of other bodies, and the conditions that are held against them. */
@Timeout(30)
class FileResponseTest {
  private static final String DATE = "Wed, 01 May 2024 10:00:00 GMT";
  private static final String LATER = "Wed, 01 May 2024 10:00:01 GMT";
  private static final String EARLIER = "Wed, 01 May 2024 09:59:59 GMT";

  @TempDir Path directory;

  private final TestHost host = new TestHost();
  private RequestHandler handler = request -> Response.empty(404);
  private final Thread serving =
      new Thread(() -> host.httpWorker("3.0.0").serve(r -> handler.handle(r)), "worker under test");
  private Path file = Path.of("");

  @BeforeEach
  void start() throws IOException {
    file = Files.writeString(directory.resolve("digits.txt"), "0123456789");
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2024-05-01T10:00:00.25Z")));
    handler = request -> Response.file(file);
    serving.start();
  }

  @AfterEach
  void stop() throws Exception {
    host.stop();
    serving.join();
    assertThat(host.hasMore()).isFalse();
  }

  private Answer ask(String method, String... headers) throws IOException {
    host.requestWith(method, "/", headers);
    return host.answer();
  }

  private Answer get(String... headers) throws IOException {
    return ask("GET", headers);
  }

  private static String header(Answer answer, String name) {
    return String.join(" + ", answer.headers().getOrDefault(name, List.of()));
  }

  private String tag() throws IOException {
    return header(get(), "ETag");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "HEAD"})
  void fileHasStateAndAcceptsRanges(String method) throws IOException {
    Answer answer = ask(method, "Range", method.equals("HEAD") ? "bytes=0-1" : "lines=0-1");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(header(answer, "Accept-Ranges")).isEqualTo("bytes");
    assertThat(header(answer, "Last-Modified")).isEqualTo(DATE);
    assertThat(header(answer, "ETag")).matches("\"[0-9a-f]+-a\"");
    assertThat(header(answer, "Content-Length")).isEqualTo("10");
    assertThat(header(answer, "Content-Type")).isEqualTo("text/plain; charset=utf-8");
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
    Answer answer = get("Range", range);
    assertThat(answer.status()).isEqualTo(206);
    assertThat(header(answer, "Content-Range")).isEqualTo("bytes " + contentRange + "/10");
    assertThat(header(answer, "Content-Length")).isEqualTo(String.valueOf(body.length()));
    assertThat(header(answer, "Content-Type")).isEqualTo("text/plain; charset=utf-8");
    assertThat(header(answer, "ETag")).isEqualTo(tag());
    assertThat(answer.body()).isEqualTo(body);
  }

  @Test
  void sendsSeveralPartsAsMultipart() throws IOException {
    Answer answer = get("Range", "bytes=8-9,0-1,20-30");
    assertThat(answer.status()).isEqualTo(206);
    assertThat(header(answer, "Content-Range")).isEmpty();
    String type = header(answer, "Content-Type");
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
    assertThat(header(answer, "Content-Length")).isEqualTo("" + answer.body().length());
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=10-", "bytes=10-20,30-40", "bytes=-0"})
  void respondsWith416AndLengthToRangeAfterEnd(String range) throws IOException {
    handler =
        request ->
            Response.file(file)
                .withHeader("Access-Control-Allow-Origin", "*")
                .withHeader("Cache-Control", "max-age=60")
                .withHeader("Content-Disposition", "attachment");
    Answer answer = get("Range", range);
    assertThat(answer.status()).isEqualTo(416);
    assertThat(header(answer, "Content-Range")).isEqualTo("bytes */10");
    assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(answer.headers()).doesNotContainKeys("ETag", "Last-Modified", "Cache-Control");
    assertThat(answer.headers()).doesNotContainKey("Content-Disposition");
    assertThat(answer.body()).isEqualTo("416 Range Not Satisfiable\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=3-2", "bytes=x", "items=0-1", "bytes="})
  void ignoresMalformedRange(String range) throws IOException {
    Answer answer = get("Range", range);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("0123456789");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "If-None-Match|TAG|304",
        "If-None-Match|W/TAG|304",
        "If-None-Match|\"x\", TAG|304",
        "If-None-Match|*|304",
        "If-None-Match|\"x\"|206",
        "If-Match|TAG|206",
        "If-Match|*|206",
        "If-Match|W/TAG|412",
        "If-Match|\"x\"|412",
        "If-Modified-Since|" + DATE + "|304",
        "If-Modified-Since|" + LATER + "|304",
        "If-Modified-Since|" + EARLIER + "|206",
        "If-Modified-Since|yesterday|206",
        "If-Modified-Since|Wednesday, 01-May-24 10:00:00 GMT|304",
        "If-Modified-Since|Wed May  1 10:00:00 2024|304",
        "If-Unmodified-Since|" + DATE + "|206",
        "If-Unmodified-Since|" + EARLIER + "|412",
        "If-Unmodified-Since|yesterday|206",
        "If-Range|TAG|206",
        "If-Range|W/TAG|200",
        "If-Range|\"x\"|200",
        "If-Range|TAG, TAG|200",
        "If-Range|*|200",
        "If-Range|" + DATE + "|206",
        "If-Range|Wednesday, 01-May-24 10:00:00 GMT|206",
        "If-Range|" + LATER + "|200",
        "If-Range|" + EARLIER + "|200",
        "If-Range|yesterday|200",
        "If-Range|w/TAG|200",
        "If-Range|xTAG|200",
        "If-Match|w/TAG|412",
        "If-Match|\"x\" TAG|412",
        "If-Modified-Since|Wed, 01 May 2024 10:00:00 UTC|206",
      })
  void evaluatesPreconditionsBeforeRange(String name, String value, int status) throws IOException {
    String tag = tag();
    Answer answer = get("Range", "bytes=0-1", name, value.replace("TAG", tag));
    assertThat(answer.status()).isEqualTo(status);
    if (status == 304) {
      assertThat(answer.body()).isEmpty();
      assertThat(header(answer, "ETag")).isEqualTo(tag);
      assertThat(header(answer, "Last-Modified")).isEqualTo(DATE);
      assertThat(answer.headers()).doesNotContainKeys("Content-Type", "Content-Length");
    }
  }

  @Test
  void evaluatesPreconditionsInOrderOfRfc9110() throws IOException {
    String tag = tag();
    assertThat(get("If-Match", tag, "If-Unmodified-Since", EARLIER).status()).isEqualTo(200);
    assertThat(get("If-Match", "\"x\"", "If-None-Match", tag).status()).isEqualTo(412);
    assertThat(get("If-Match", tag, "If-None-Match", tag).status()).isEqualTo(304);
    assertThat(get("If-None-Match", "\"x\"", "If-Modified-Since", DATE).status()).isEqualTo(200);
    assertThat(get("If-Range", "\"x\"", "If-None-Match", tag, "Range", "bytes=0-0").status())
        .isEqualTo(304);
    assertThat(get("If-Range", "\"x\"", "Range", "bytes=50-").status()).isEqualTo(200);
    assertThat(get("If-Range", "\"x\"").status()).isEqualTo(200);
    assertThat(ask("HEAD", "If-None-Match", tag).status()).isEqualTo(304);
    assertThat(ask("HEAD", "If-Match", "\"x\"").status()).isEqualTo(412);
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "QUERY", "get"})
  void otherMethodGetsWholeFile(String method) throws IOException {
    Answer answer = ask(method, "Range", "bytes=0-1", "If-None-Match", "*", "If-Match", "\"x\"");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("0123456789");
    assertThat(answer.headers()).containsOnlyKeys("Content-Type", "Content-Length");
  }

  @ParameterizedTest
  @ValueSource(ints = {201, 203, 206, 404, 500})
  void keepsOtherStatus(int status) throws IOException {
    handler = request -> Response.file(file).withStatus(status);
    Answer answer = get("Range", "bytes=0-1", "If-Match", "\"x\"");
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.body()).isEqualTo("0123456789");
    assertThat(answer.headers()).containsOnlyKeys("Content-Type", "Content-Length");
  }

  @Test
  void keepsHeadersOfHandler() throws IOException {
    handler =
        request ->
            Response.file(file)
                .withHeader("etag", "\"v7\"")
                .withHeader("last-modified", EARLIER)
                .withHeader("Content-Disposition", "inline");
    Answer answer = get("Range", "bytes=0-1", "If-Range", "\"v7\"");
    assertThat(answer.status()).isEqualTo(206);
    assertThat(answer.headers()).containsEntry("etag", List.of("\"v7\""));
    assertThat(answer.headers()).containsEntry("last-modified", List.of(EARLIER));
    assertThat(answer.headers()).doesNotContainKeys("ETag", "Last-Modified");
    assertThat(header(answer, "Content-Disposition")).isEqualTo("inline");
    assertThat(get("If-None-Match", "\"v7\"").status()).isEqualTo(304);
    assertThat(get("If-Modified-Since", EARLIER).status()).isEqualTo(304);
  }

  @Test
  void keepsRangeHeadersOfHandler() throws IOException {
    handler = request -> Response.file(file).withHeader("Accept-Ranges", "none");
    Answer answer = get("Range", "bytes=0-1");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(header(answer, "Accept-Ranges")).isEqualTo("none");
    handler = request -> Response.file(file).withHeader("Content-Range", "bytes 0-9/99");
    answer = get("Range", "bytes=0-1");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(header(answer, "Content-Range")).isEqualTo("bytes 0-9/99");
    assertThat(answer.body()).isEqualTo("0123456789");
  }

  @Test
  void sendsWholeFileWithTrailers() throws IOException {
    handler = request -> Response.file(file).withTrailer(Trailer.of("X-Sum", "45"));
    Answer answer = get("Range", "bytes=0-1");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("0123456789");
    assertThat(answer.headers()).doesNotContainKey("Accept-Ranges");
  }

  @Test
  void emptyFileHasNoParts() throws IOException {
    Files.writeString(file, "");
    Answer answer = get("Range", "bytes=0-");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(header(answer, "Content-Length")).isEqualTo("0");
  }

  @Test
  void tagChangesWithTimeAndLength() throws IOException {
    String tag = tag();
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2024-05-01T10:00:00.26Z")));
    assertThat(tag()).isNotEqualTo(tag);
    Files.writeString(file, "x");
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2024-05-01T10:00:00.25Z")));
    assertThat(tag()).isNotEqualTo(tag);
  }

  @Test
  void omitsMeaninglessTime() throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH.plusSeconds(1)));
    Answer answer = get("Range", "bytes=0-1");
    assertThat(answer.status()).isEqualTo(206);
    assertThat(answer.headers()).doesNotContainKeys("ETag", "Last-Modified");
    assertThat(get("Range", "bytes=0-1", "If-Range", DATE).status()).isEqualTo(200);
  }

  @Test
  void replacesTimeInFutureByNow() throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(100_000)));
    Instant told = HttpDate.parse(header(get(), "Last-Modified")).orElseThrow();
    assertThat(told).isBefore(Instant.now().plusSeconds(5));
  }

  @Test
  void tagIsWeakIfSecondMayNotBeOver() throws IOException {
    Files.setLastModifiedTime(file, FileTime.fromMillis(System.currentTimeMillis() / 1000 * 1000));
    assertThat(tag()).startsWith("W/\"");
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2024-05-01T10:00:00Z")));
    assertThat(tag()).startsWith("\"");
  }

  @Test
  void readsPartsAfterFourGibibytes() throws IOException {
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.seek((4L << 30) + 5);
      sparse.write("end".getBytes(StandardCharsets.US_ASCII));
    }
    Answer answer = get("Range", "bytes=4294967301-");
    assertThat(header(answer, "Content-Range")).isEqualTo("bytes 4294967301-4294967303/4294967304");
    assertThat(answer.body()).isEqualTo("end");
    assertThat(get("Range", "bytes=-2").body()).isEqualTo("nd");
    assertThat(header(ask("HEAD"), "Content-Length")).isEqualTo("4294967304");
  }

  @Test
  void sendsLargePartInChunks() throws IOException {
    Files.writeString(file, "x".repeat(100_000) + "y".repeat(100_000));
    host.requestWith("GET", "/", "Range", "bytes=99999-180000");
    Answer first = host.answer();
    assertThat(header(first, "Content-Length")).isEqualTo("80002");
    assertThat(first.isStream()).isTrue();
    Answer last = host.answer();
    assertThat(last.isStream()).isFalse();
    assertThat(first.body() + last.body()).isEqualTo("x" + "y".repeat(80_001));
  }

  @Test
  void bytesCanSupportRanges() throws IOException {
    byte[] bytes = "0123456789".getBytes(StandardCharsets.US_ASCII);
    handler = request -> Response.bytes("a/b", bytes).withRanges();
    assertThat(header(get(), "Accept-Ranges")).isEqualTo("bytes");
    assertThat(header(ask("HEAD"), "Content-Length")).isEqualTo("10");
    assertThat(get("Range", "bytes=3-5").body()).isEqualTo("345");
    assertThat(get("Range", "bytes=8-9,0-0").body())
        .contains("bytes 8-9/10\r\n\r\n89\r\n", "bytes 0-0/10\r\n\r\n0\r\n");
    assertThat(get("Range", "bytes=10-").status()).isEqualTo(416);
    assertThat(get("If-None-Match", "\"x\"").headers()).doesNotContainKey("ETag");
    handler = request -> Response.bytes("a/b", bytes).withHeader("ETag", "\"x\"").withRanges();
    assertThat(get("If-None-Match", "\"x\"").status()).isEqualTo(304);
    assertThat(get("Range", "bytes=3-5", "If-Range", "\"y\"").status()).isEqualTo(200);
    handler = request -> Response.bytes("a/b", bytes);
    assertThat(get("Range", "bytes=3-5").headers()).doesNotContainKey("Accept-Ranges");
  }

  enum Made {
    INPUT_STREAM,
    ITERATOR,
    STREAM,
    WRITER;

    Response response(AtomicInteger closed) {
      Stream<String> parts = Stream.of("01", "2345", "6", "789").onClose(closed::incrementAndGet);
      return switch (this) {
        case INPUT_STREAM ->
            Response.stream(
                "a/b",
                new ByteArrayInputStream("0123456789".getBytes(StandardCharsets.US_ASCII)) {
                  @Override
                  public void close() {
                    closed.incrementAndGet();
                  }
                });
        case ITERATOR -> Response.stream("a/b", new ClosingIterator(parts.iterator(), parts));
        case STREAM -> Response.stream("a/b", parts);
        case WRITER ->
            Response.writer(
                "a/b",
                out -> {
                  out.write('0');
                  out.write("12345678".getBytes(StandardCharsets.US_ASCII));
                  out.write('9');
                  closed.incrementAndGet();
                });
      };
    }
  }

  private record ClosingIterator(Iterator<String> elements, Stream<String> source)
      implements Iterator<String>, AutoCloseable {
    @Override
    public boolean hasNext() {
      return elements.hasNext();
    }

    @Override
    public String next() {
      return elements.next();
    }

    @Override
    public void close() {
      source.close();
    }
  }

  private String whole(Answer first) throws IOException {
    StringBuilder body = new StringBuilder(first.body());
    for (Answer answer = first; answer.isStream(); ) {
      answer = host.answer();
      body.append(answer.body());
    }
    return body.toString();
  }

  @ParameterizedTest
  @EnumSource(Made.class)
  void streamWithLengthCanSupportRanges(Made kind) throws IOException {
    AtomicInteger closed = new AtomicInteger();
    handler = request -> kind.response(closed).withContentLength(10).withRanges();
    for (String range : List.of("bytes=0-9", "bytes=3-7", "bytes=0-0", "bytes=9-9", "bytes=-4")) {
      Answer first = get("Range", range);
      assertThat(first.status()).isEqualTo(206);
      ByteRange part =
          Objects.requireNonNull(RangeRequest.parse(Headers.EMPTY.with("Range", range), 10)).get(0);
      assertThat(header(first, "Content-Length")).isEqualTo("" + part.length());
      assertThat(whole(first))
          .isEqualTo("0123456789".substring((int) part.start(), (int) part.end()));
    }
    assertThat(whole(get("Range", "bytes=0-0,4-4"))).isEqualTo("0123456789");
    Answer all = get();
    assertThat(header(all, "Accept-Ranges")).isEqualTo("bytes");
    assertThat(whole(all)).isEqualTo("0123456789");
    assertThat(header(ask("HEAD"), "Content-Length")).isEqualTo("10");
    assertThat(get("Range", "bytes=10-").status()).isEqualTo(416);
    handler = request -> kind.response(closed).withRanges();
    Answer unknown = get("Range", "bytes=3-7");
    assertThat(unknown.status()).isEqualTo(200);
    assertThat(unknown.headers()).doesNotContainKey("Accept-Ranges");
    assertThat(whole(unknown)).isEqualTo("0123456789");
    handler = request -> Response.empty(204);
    get(); // until then the last one may not be closed
    assertThat(closed).hasValue(kind == Made.WRITER ? 8 : 10);
  }

  @Test
  void doesNotCompleteFileTruncatedWhileSending() throws IOException {
    Files.writeString(file, "x".repeat(5_000_000));
    host.requestWith("GET", "/");
    Answer first = host.answer();
    assertThat(header(first, "Content-Length")).isEqualTo("5000000");
    Files.writeString(file, "");
    assertThat(whole(first)).hasSizeLessThan(5_000_000);
  }
}
