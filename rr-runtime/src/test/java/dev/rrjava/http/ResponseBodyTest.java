package dev.rrjava.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rrjava.http.TestHost.Answer;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The frames that each kind of body is sent in. */
@Timeout(30)
class ResponseBodyTest {
  private static final String BINARY = "application/octet-stream";

  @TempDir Path directory;

  @RegisterExtension private final FirstResponse worker = new FirstResponse();

  private final TestHost host = worker.host();

  @Test
  void sendsSmallFileInOneFrameWithLengthAndType() throws IOException {
    Path file = Files.writeString(directory.resolve("a.CSS"), "a{}");
    worker.serve(Response.file(file));
    Answer answer = host.answer();
    assertThat(answer.isStream()).isFalse();
    assertThat(answer.header("Content-Length")).isEqualTo("3");
    assertThat(answer.headers()).containsEntry("Content-Type", List.of("text/css; charset=utf-8"));
    assertThat(answer.body()).isEqualTo("a{}");
    worker.nextIsServed();
  }

  @Test
  void sendsLargeFileInChunks() throws IOException {
    Path file = Files.writeString(directory.resolve("large"), "x".repeat(150_000));
    worker.serve(Response.file(file));
    Answer first = host.answer();
    assertThat(first.headers()).containsEntry("Content-Type", List.of(BINARY));
    assertThat(first.header("Content-Length")).isEqualTo("150000");
    assertThat(first.body()).hasSize(BodyOutputStream.BUFFER_SIZE);
    assertThat(host.answer().body()).hasSize(BodyOutputStream.BUFFER_SIZE);
    Answer last = host.answer();
    assertThat(last.isStream()).isFalse();
    assertThat(last.body()).hasSize(150_000 - 2 * BodyOutputStream.BUFFER_SIZE);
    worker.nextIsServed();
  }

  @Test
  void respondsWith404ToMissingFileOrDirectory() throws IOException {
    worker.serve(Response.file(directory.resolve("missing")));
    assertThat(host.answer().status()).isEqualTo(404);
    worker.nextIsServed();
  }

  @Test
  void respondsWith404ToDirectoryWithoutItsPath() throws IOException {
    worker.serve(Response.file(directory));
    Answer answer = host.answer();
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.body()).isEqualTo("404 Not Found\n");
  }

  @Test
  void headOfFileHasLengthAndNoBody() throws IOException {
    worker.serve("HEAD", Response.file(Files.writeString(directory.resolve("a.txt"), "hello")));
    Answer answer = host.answer();
    assertThat(answer.header("Content-Length")).isEqualTo("5");
    assertThat(answer.body()).isEmpty();
    assertThat(answer.isStream()).isFalse();
  }

  @Test
  void sendsEmptyFile() throws IOException {
    worker.serve(Response.file(Files.createFile(directory.resolve("empty"))));
    Answer answer = host.answer();
    assertThat(answer.header("Content-Length")).isEqualTo("0");
    assertThat(answer.isStream()).isFalse();
  }

  @Test
  void sendsEachReadOfInputStreamAsChunkAndClosesItOnce() throws IOException {
    InputStream twoReads =
        new InputStream() {
          private int reads;

          @Override
          public int read() {
            throw new IllegalStateException("one byte at a time");
          }

          @Override
          public int read(byte[] bytes, int offset, int length) {
            bytes[offset] = (byte) ('a' + reads);
            return reads++ < 2 ? 1 : -1;
          }

          @Override
          public void close() {
            worker.closed.incrementAndGet();
          }
        };
    worker.serve(Response.stream(BINARY, twoReads));
    assertThat(host.answer().body()).isEqualTo("a");
    assertThat(host.answer().body()).isEqualTo("b");
    assertThat(host.answer().isEmptyEnd()).isTrue();
    worker.nextIsServed();
    assertThat(worker.closed).hasValue(1);
  }

  @Test
  void sendsFlushedBytesAsChunk() throws IOException {
    worker.serve(
        Response.writer(
            BINARY,
            out -> {
              out.flush();
              out.write('a');
              out.write("bc".getBytes(StandardCharsets.US_ASCII));
              out.flush();
              out.flush();
              out.write('d');
            }));
    Answer first = host.answer();
    assertThat(first.isStream()).isTrue();
    assertThat(first.status()).isEqualTo(200);
    assertThat(first.header("Content-Length")).isEmpty();
    assertThat(first.body()).isEqualTo("abc");
    Answer last = host.answer();
    assertThat(last.isStream()).isFalse();
    assertThat(last.body()).isEqualTo("d");
    worker.nextIsServed();
  }

  @Test
  void sendsUnflushedBytesWithLength() throws IOException {
    worker.serve(Response.writer(BINARY, out -> out.write(new byte[] {'a', 'b'})));
    Answer answer = host.answer();
    assertThat(answer.isStream()).isFalse();
    assertThat(answer.header("Content-Length")).isEqualTo("2");
  }

  @Test
  void sendsFullChunks() throws IOException {
    worker.serve(
        Response.writer(
            BINARY,
            out -> {
              out.write('x');
              out.write(new byte[3 * BodyOutputStream.BUFFER_SIZE]);
            }));
    int total = 0;
    Answer answer;
    do {
      answer = host.answer();
      total += answer.body().length();
      assertThat(answer.body().length()).isLessThanOrEqualTo(BodyOutputStream.BUFFER_SIZE);
    } while (answer.isStream());
    assertThat(total).isEqualTo(1 + 3 * BodyOutputStream.BUFFER_SIZE);
    worker.nextIsServed();
  }

  @Test
  void writerCanCloseItsStream() throws IOException {
    worker.serve(
        Response.writer(
            BINARY,
            out -> {
              try (var text = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
                text.write("é");
              }
            }));
    assertThat(host.answer().body()).isEqualTo("é");
    assertThat(host.answer().isEmptyEnd()).isTrue();
    worker.nextIsServed();
  }

  @Test
  void rejectsWritesAfterResponse() throws Exception {
    AtomicReference<@Nullable BodyOutputStream> kept = new AtomicReference<>();
    worker.serve(Response.writer(BINARY, kept::set));
    host.answer();
    worker.nextIsServed();
    BodyOutputStream stream = kept.get();
    assertThat(stream).isNotNull();
    assertThatThrownBy(() -> stream.write(1))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("closed");
  }

  /** Elements that have to be closed. */
  private final class Elements implements Iterator<byte[]>, Closeable {
    private int left = 2;

    @Override
    public boolean hasNext() {
      return left > 0;
    }

    @Override
    public byte[] next() {
      return new byte[] {(byte) ('a' + --left)};
    }

    @Override
    public void close() {
      worker.closed.incrementAndGet();
    }
  }

  @Test
  void sendsElementsOfIteratorAsChunksAndClosesIt() throws IOException {
    worker.serve(Response.byteStream(BINARY, new Elements()));
    assertThat(host.answer().body()).isEqualTo("b");
    assertThat(host.answer().body()).isEqualTo("a");
    assertThat(host.answer().isEmptyEnd()).isTrue();
    worker.nextIsServed();
    assertThat(worker.closed).hasValue(1);
  }

  @Test
  void sendsEventsOneByOneWithoutCaching() throws IOException {
    worker.serve(
        Response.events(Stream.of(ServerSentEvent.data("1"), ServerSentEvent.comment("c"))));
    Answer first = host.answer();
    assertThat(first.headers()).containsEntry("Content-Type", List.of("text/event-stream"));
    assertThat(first.headers()).containsEntry("Cache-Control", List.of("no-store"));
    assertThat(first.body()).isEqualTo("data: 1\n\n");
    assertThat(host.answer().body()).isEqualTo(": c\n\n");
    assertThat(host.answer().isEmptyEnd()).isTrue();
  }

  @Test
  void sendsNoLengthForFileOfServer() throws IOException {
    worker.serve(Response.sendFile("text/plain", "public/a.txt"));
    Answer answer = host.answer();
    assertThat(answer.header("Content-Length")).isEmpty();
    assertThat(answer.headers()).containsEntry("X-Sendfile", List.of("public/a.txt"));
  }

  @ParameterizedTest
  @CsvSource({
    "public/a.txt, text/plain; charset=utf-8",
    "/srv/files/b.PDF, application/pdf",
    "c, application/octet-stream",
    "../up.css, text/css; charset=utf-8",
  })
  void guessesTypeOfFileOfServerByName(String path, String contentType) throws IOException {
    worker.serve(Response.sendFile(Path.of(path)));
    Answer answer = host.answer();
    assertThat(answer.headers()).containsEntry("X-Sendfile", List.of(path));
    assertThat(answer.headers()).containsEntry("Content-Type", List.of(contentType));
    assertThat(answer.header("Content-Length")).isEmpty();
    assertThat(Response.sendFile("a/b", Path.of(path)).headers())
        .isEqualTo(Response.sendFile("a/b", path).headers());
  }

  @Test
  void sendsDeclaredLength() throws IOException {
    worker.serve(Response.stream("text/plain", Stream.of("ab", "c")).withContentLength(3));
    assertThat(host.answer().header("Content-Length")).isEqualTo("3");
    assertThat(host.answer().body()).isEqualTo("c");
    assertThat(host.answer().isEmptyEnd()).isTrue();
  }

  @Test
  void doesNotSendMoreThanDeclared() throws IOException {
    worker.serve(closingResponse(Stream.of("ab", "cd")).withContentLength(3));
    assertThat(host.answer().body()).isEqualTo("ab");
    assertThat(host.answer().isEmptyEnd()).isTrue();
    worker.nextIsServed();
    assertThat(worker.closed).hasValue(1);
  }

  @Test
  void respondsWith500IfFirstChunkExceedsDeclaredLength() throws IOException {
    worker.serve(closingResponse(Stream.of("abcd")).withContentLength(3));
    assertThat(host.answer().status()).isEqualTo(500);
    worker.nextIsServed();
  }

  @Test
  void leavesBodyShorterThanDeclaredIncomplete() throws IOException {
    worker.serve(closingResponse(Stream.of("ab")).withContentLength(3));
    assertThat(host.answer().header("Content-Length")).isEqualTo("3");
    assertThat(host.answer().isEmptyEnd()).isTrue();
    worker.nextIsServed();
  }

  @Test
  void respondsWith500ToEmptyBodyWithDeclaredLength() throws IOException {
    worker.serve(closingResponse(Stream.<String>of()).withContentLength(3));
    assertThat(host.answer().status()).isEqualTo(500);
  }

  private Response closingResponse(Stream<String> elements) {
    return Response.stream("text/plain", worker.closing(elements));
  }
}
