package dev.rrjava.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rrjava.http.TestHost.Answer;
import dev.rrjava.internal.wire.Frame;
import dev.rrjava.internal.wire.FrameHeader;
import dev.rrjava.relay.RelayException;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every kind of body, and every way in which one can end. */
@Timeout(30)
class ResponseBodyTest {
  private static final String BINARY = "application/octet-stream";

  @TempDir Path directory;

  private final TestHost host = new TestHost();
  private final AtomicReference<@Nullable Throwable> thrown = new AtomicReference<>();
  private final AtomicInteger closed = new AtomicInteger();
  private boolean hostIsThere = true;
  private RequestHandler handler = request -> Response.empty(404);
  private final Thread serving = new Thread(this::run, "worker under test");

  private void run() {
    try {
      host.httpWorker("2025.1.15").serve(handler);
    } catch (Throwable e) {
      thrown.set(e);
    }
  }

  private void serve(Response response) throws IOException {
    serve("GET", response);
  }

  /** Answers the first request so, and the next with a text. */
  private void serve(String method, Response response) throws IOException {
    AtomicReference<@Nullable Response> first = new AtomicReference<>(response);
    handler =
        request -> {
          Response own = first.getAndSet(null);
          return own != null ? own : Response.text("next");
        };
    host.request(method, "/");
    serving.start();
  }

  /** The worker lives, is in step, and has sent nothing too much. */
  private void nextIsServed() throws IOException {
    host.request("GET", "/next");
    assertThat(host.answer().body()).isEqualTo("next");
  }

  @AfterEach
  void stop() throws Exception {
    if (serving.isAlive()) {
      host.stop();
    }
    serving.join();
    assertThat(hostIsThere && host.hasMore()).isFalse();
  }

  private void assertEnd(Answer answer) throws IOException {
    assertThat(answer.isStream()).isFalse();
    assertThat(answer.frame().payload()).isEmpty();
  }

  private static String length(Answer answer) {
    return answer.headers().getOrDefault("Content-Length", List.of("none")).get(0);
  }

  private Stream<String> closing(Stream<String> stream) {
    return stream.onClose(closed::incrementAndGet);
  }

  @Test
  void sendsSmallFileInOneFrameWithLengthAndType() throws IOException {
    Path file = Files.writeString(directory.resolve("a.CSS"), "a{}");
    serve(Response.file(file));
    Answer answer = host.answer();
    assertThat(answer.isStream()).isFalse();
    assertThat(length(answer)).isEqualTo("3");
    assertThat(answer.headers()).containsEntry("Content-Type", List.of("text/css; charset=utf-8"));
    assertThat(answer.body()).isEqualTo("a{}");
    nextIsServed();
  }

  @Test
  void sendsLargeFileInChunks() throws IOException {
    Path file = Files.writeString(directory.resolve("large"), "x".repeat(150_000));
    serve(Response.file(file));
    Answer first = host.answer();
    assertThat(first.headers()).containsEntry("Content-Type", List.of(BINARY));
    assertThat(length(first)).isEqualTo("150000");
    assertThat(first.body()).hasSize(BodyOutputStream.BUFFER_SIZE);
    assertThat(host.answer().body()).hasSize(BodyOutputStream.BUFFER_SIZE);
    Answer last = host.answer();
    assertThat(last.isStream()).isFalse();
    assertThat(last.body()).hasSize(150_000 - 2 * BodyOutputStream.BUFFER_SIZE);
    nextIsServed();
  }

  @Test
  void respondsWith404ToMissingFileOrDirectory() throws IOException {
    serve(Response.file(directory.resolve("missing")));
    assertThat(host.answer().status()).isEqualTo(404);
    nextIsServed();
  }

  @Test
  void respondsWith404ToDirectoryWithoutItsPath() throws IOException {
    serve(Response.file(directory));
    Answer answer = host.answer();
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.body()).isEqualTo("404 Not Found\n");
  }

  @Test
  void headOfFileHasLengthAndNoBody() throws IOException {
    serve("HEAD", Response.file(Files.writeString(directory.resolve("a.txt"), "hello")));
    Answer answer = host.answer();
    assertThat(length(answer)).isEqualTo("5");
    assertThat(answer.body()).isEmpty();
    assertThat(answer.isStream()).isFalse();
  }

  @Test
  void sendsEmptyFile() throws IOException {
    serve(Response.file(Files.createFile(directory.resolve("empty"))));
    Answer answer = host.answer();
    assertThat(length(answer)).isEqualTo("0");
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
            closed.incrementAndGet();
          }
        };
    serve(Response.stream(BINARY, twoReads));
    assertThat(host.answer().body()).isEqualTo("a");
    assertThat(host.answer().body()).isEqualTo("b");
    assertEnd(host.answer());
    nextIsServed();
    assertThat(closed).hasValue(1);
  }

  @Test
  void sendsFlushedBytesAsChunk() throws IOException {
    serve(
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
    assertThat(length(first)).isEqualTo("none");
    assertThat(first.body()).isEqualTo("abc");
    Answer last = host.answer();
    assertThat(last.isStream()).isFalse();
    assertThat(last.body()).isEqualTo("d");
    nextIsServed();
  }

  @Test
  void sendsUnflushedBytesWithLength() throws IOException {
    serve(Response.writer(BINARY, out -> out.write(new byte[] {'a', 'b'})));
    Answer answer = host.answer();
    assertThat(answer.isStream()).isFalse();
    assertThat(length(answer)).isEqualTo("2");
  }

  @Test
  void sendsFullChunks() throws IOException {
    serve(
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
    nextIsServed();
  }

  @Test
  void writerCanCloseItsStream() throws IOException {
    serve(
        Response.writer(
            BINARY,
            out -> {
              try (var text = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
                text.write("é");
              }
            }));
    assertThat(host.answer().body()).isEqualTo("é");
    assertEnd(host.answer());
    nextIsServed();
  }

  @Test
  void rejectsWritesAfterResponse() throws Exception {
    AtomicReference<@Nullable BodyOutputStream> kept = new AtomicReference<>();
    serve(Response.writer(BINARY, kept::set));
    host.answer();
    nextIsServed();
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
      closed.incrementAndGet();
    }
  }

  @Test
  void sendsElementsOfIteratorAsChunksAndClosesIt() throws IOException {
    serve(Response.byteStream(BINARY, new Elements()));
    assertThat(host.answer().body()).isEqualTo("b");
    assertThat(host.answer().body()).isEqualTo("a");
    assertEnd(host.answer());
    nextIsServed();
    assertThat(closed).hasValue(1);
  }

  @Test
  void sendsEventsOneByOneWithoutCaching() throws IOException {
    serve(Response.events(Stream.of(ServerSentEvent.data("1"), ServerSentEvent.comment("c"))));
    Answer first = host.answer();
    assertThat(first.headers()).containsEntry("Content-Type", List.of("text/event-stream"));
    assertThat(first.headers()).containsEntry("Cache-Control", List.of("no-store"));
    assertThat(first.body()).isEqualTo("data: 1\n\n");
    assertThat(host.answer().body()).isEqualTo(": c\n\n");
    assertEnd(host.answer());
  }

  @Test
  void sendsNoLengthForFileOfServer() throws IOException {
    serve(Response.sendFile("text/plain", "public/a.txt"));
    Answer answer = host.answer();
    assertThat(length(answer)).isEqualTo("none");
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
    serve(Response.sendFile(Path.of(path)));
    Answer answer = host.answer();
    assertThat(answer.headers()).containsEntry("X-Sendfile", List.of(path));
    assertThat(answer.headers()).containsEntry("Content-Type", List.of(contentType));
    assertThat(length(answer)).isEqualTo("none");
    assertThat(Response.sendFile("a/b", Path.of(path)).headers())
        .isEqualTo(Response.sendFile("a/b", path).headers());
  }

  @Test
  void sendsDeclaredLength() throws IOException {
    serve(Response.stream("text/plain", Stream.of("ab", "c")).withContentLength(3));
    assertThat(length(host.answer())).isEqualTo("3");
    assertThat(host.answer().body()).isEqualTo("c");
    assertEnd(host.answer());
  }

  @Test
  void doesNotSendMoreThanDeclared() throws IOException {
    serve(closingResponse(Stream.of("ab", "cd")).withContentLength(3));
    assertThat(host.answer().body()).isEqualTo("ab");
    assertEnd(host.answer());
    nextIsServed();
    assertThat(closed).hasValue(1);
  }

  @Test
  void respondsWith500IfFirstChunkExceedsDeclaredLength() throws IOException {
    serve(closingResponse(Stream.of("abcd")).withContentLength(3));
    assertThat(host.answer().status()).isEqualTo(500);
    nextIsServed();
  }

  @Test
  void leavesBodyShorterThanDeclaredIncomplete() throws IOException {
    serve(closingResponse(Stream.of("ab")).withContentLength(3));
    assertThat(length(host.answer())).isEqualTo("3");
    assertEnd(host.answer());
    nextIsServed();
  }

  @Test
  void respondsWith500ToEmptyBodyWithDeclaredLength() throws IOException {
    serve(closingResponse(Stream.<String>of()).withContentLength(3));
    assertThat(host.answer().status()).isEqualTo(500);
  }

  private Response closingResponse(Stream<String> elements) {
    return Response.stream("text/plain", closing(elements));
  }

  /** What a body is made of when it is to fail or to go on. */
  enum Kind {
    STREAM,
    ITERATOR,
    INPUT_STREAM,
    WRITER
  }

  /** A body of endless ticks; {@code failAt} is the number of the tick that fails, or -1. */
  private Response ticks(Kind kind, int failAt) {
    AtomicInteger count = new AtomicInteger();
    return switch (kind) {
      case STREAM ->
          Response.stream("text/plain", closing(Stream.generate(() -> tick(count, failAt))));
      case ITERATOR ->
          Response.stream(
              "text/plain", closing(Stream.generate(() -> tick(count, failAt))).iterator());
      case INPUT_STREAM -> Response.stream("text/plain", new Ticks(count, failAt));
      case WRITER ->
          Response.writer(
              "text/plain",
              out -> {
                try (var resource = new Ticks(count, failAt)) {
                  byte[] tick = new byte[5];
                  while (resource.read(tick, 0, tick.length) >= 0) {
                    out.write(tick);
                    out.flush();
                  }
                }
              });
    };
  }

  private static String tick(AtomicInteger count, int failAt) {
    if (count.getAndIncrement() == failAt) {
      throw new IllegalStateException("on purpose");
    }
    return "tick\n";
  }

  private final class Ticks extends InputStream {
    private final AtomicInteger count;
    private final int failAt;

    Ticks(AtomicInteger count, int failAt) {
      this.count = count;
      this.failAt = failAt;
    }

    @Override
    public int read() {
      throw new IllegalStateException("one byte at a time");
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      byte[] tick = tick(count, failAt).getBytes(StandardCharsets.US_ASCII);
      return new ByteArrayInputStream(tick).read(bytes, offset, length);
    }

    @Override
    public void close() {
      closed.incrementAndGet();
    }
  }

  @ParameterizedTest
  @EnumSource
  void respondsWith500IfBodyFailsBeforeFirstChunk(Kind kind) throws IOException {
    serve(ticks(kind, 0));
    Answer answer = host.answer();
    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.isStream()).isFalse();
    nextIsServed();
  }

  @ParameterizedTest
  @EnumSource
  void sendsOutcomeIfBodyFailsLater(Kind kind) throws IOException {
    serve(
        ticks(kind, 2)
            .withTrailer(Trailer.of("X-Sum", () -> "never"))
            .withTrailer(Trailer.outcome("X-Outcome")));
    assertThat(host.answer().body()).isEqualTo("tick\n");
    assertThat(host.answer().body()).isEqualTo("tick\n");
    Answer end = host.answer();
    assertThat(end.isStream()).isFalse();
    assertThat(end.body()).isEmpty();
    assertThat(end.headers()).containsOnlyKeys("Trailer", "X-Outcome");
    assertThat(end.headers()).containsEntry("X-Outcome", List.of("failed"));
    nextIsServed();
  }

  @ParameterizedTest
  @EnumSource
  void endsAndClosesBodyOnceIfClientDisconnects(Kind kind) throws IOException {
    serve(ticks(kind, -1));
    assertThat(host.answer().isStream()).isTrue();
    host.send(Frame.streamControl(FrameHeader.STOP));
    Answer last = host.answer();
    while (last.isStream()) {
      last = host.answer();
    }
    assertThat(last.frame().payload()).isEmpty();
    nextIsServed();
    assertThat(closed).hasValue(kind == Kind.ITERATOR ? 0 : 1);
  }

  @Test
  void endsStreamIfHostStopsWorker() throws Exception {
    serve(ticks(Kind.STREAM, -1));
    assertThat(host.answer().isStream()).isTrue();
    host.stop();
    Answer last = host.answer();
    while (last.isStream()) {
      last = host.answer();
    }
    serving.join();
    assertThat(thrown.get()).isNull();
    assertThat(closed).hasValue(1);
  }

  @Test
  void endsWorkerAndClosesBodyIfRelayIsLost() throws Exception {
    serve(ticks(Kind.STREAM, -1));
    assertThat(host.answer().isStream()).isTrue();
    host.relay.host().input().close();
    serving.join();
    assertThat(thrown.get()).isInstanceOf(RelayException.class);
    hostIsThere = false;
    assertThat(closed).hasValue(1);
  }

  @Test
  void endsStreamIfWriterSwallowsDisconnect() throws Exception {
    serve(
        Response.writer(
            "text/plain",
            out -> {
              PrintWriter print = new PrintWriter(out, true, StandardCharsets.UTF_8);
              while (!print.checkError()) {
                print.println("tick");
              }
            }));
    assertThat(host.answer().isStream()).isTrue();
    host.send(Frame.streamControl(FrameHeader.STOP));
    Answer last = host.answer();
    while (last.isStream()) {
      last = host.answer();
    }
    assertThat(last.frame().payload()).isEmpty();
    nextIsServed();
  }

  @Test
  void silentWriterDetectsDisconnect() throws Exception {
    serve(
        Response.writer(
            "text/plain",
            out -> {
              assertThat(out.isClientDisconnected()).isFalse();
              out.write('x');
              while (!out.isClientDisconnected()) {
                Thread.onSpinWait();
              }
            }));
    assertThat(host.answer().body()).isEqualTo("x");
    Answer empty = host.answer();
    assertThat(empty.isStream()).isTrue();
    assertThat(empty.frame().payload()).isEmpty();
    host.send(Frame.streamControl(FrameHeader.STOP));
    Answer last = host.answer();
    while (last.isStream()) {
      last = host.answer();
    }
    nextIsServed();
  }

  @Test
  void ignoresPongAfterStream() throws Exception {
    host.request("GET", "/");
    HttpWorker own = host.httpWorker("2025.1.15");
    handler =
        request ->
            request.path().equals("/next")
                ? Response.text("next")
                : Response.writer(
                    "text/plain",
                    out -> {
                      out.write('x');
                      out.flush();
                      own.worker().ping();
                    });
    Thread thread = new Thread(() -> own.serve(handler));
    thread.start();
    assertThat(host.answer().body()).isEqualTo("x");
    Frame ping = host.frame();
    assertThat(ping.flags()).isEqualTo(FrameHeader.PROTO);
    assertThat(ping.streamBits()).isEqualTo(FrameHeader.STREAM | FrameHeader.PING);
    assertThat(ping.optionCount()).isEqualTo(1);
    assertEnd(host.answer());
    host.send(Frame.streamControl(FrameHeader.PONG));
    nextIsServed();
    host.stop();
    thread.join();
  }

  @Test
  void virtualMachineErrorEndsStreamAndWorker() throws Exception {
    serve(
        Response.writer(
            "text/plain",
            out -> {
              out.write('x');
              out.flush();
              throw new OutOfMemoryError("test");
            }));
    assertThat(host.answer().body()).isEqualTo("x");
    assertEnd(host.answer());
    serving.join();
    assertThat(thrown.get()).isInstanceOf(OutOfMemoryError.class);
  }

  @Test
  void ignoresExceptionThatWrapsDisconnect() throws IOException {
    serve(
        Response.writer(
                "text/plain",
                out -> {
                  try {
                    while (true) {
                      out.write('x');
                      out.flush();
                    }
                  } catch (IOException e) {
                    throw new UncheckedIOException("wrapped", e);
                  }
                })
            .withTrailer(Trailer.of("X-Sum", "1")));
    assertThat(host.answer().isStream()).isTrue();
    host.send(Frame.streamControl(FrameHeader.STOP));
    Answer last = host.answer();
    while (last.isStream()) {
      last = host.answer();
    }
    assertEnd(last);
    nextIsServed();
  }

  @ParameterizedTest
  @EnumSource
  void closesUnusedBodyOnceWithoutReading(Kind kind) throws IOException {
    serve("HEAD", ticks(kind, 0).withContentLength(7));
    Answer answer = host.answer();
    assertThat(length(answer)).isEqualTo("7");
    assertThat(answer.isStream()).isFalse();
    nextIsServed();
    assertThat(closed).hasValue(kind == Kind.STREAM || kind == Kind.INPUT_STREAM ? 1 : 0);
  }
}
