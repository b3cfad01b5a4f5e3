package dev.rrjava.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.http.TestHost.Answer;
import dev.rrjava.internal.wire.Frame;
import dev.rrjava.internal.wire.FrameHeader;
import dev.rrjava.relay.RelayException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How a body ends: by an exception, by the client, by the server, or unused. */
@Timeout(30)
class BodyEndTest {
  @RegisterExtension private final FirstResponse worker = new FirstResponse();

  private final TestHost host = worker.host();

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
          Response.stream("text/plain", worker.closing(Stream.generate(() -> tick(count, failAt))));
      case ITERATOR ->
          Response.stream(
              "text/plain", worker.closing(Stream.generate(() -> tick(count, failAt))).iterator());
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
      worker.closed.incrementAndGet();
    }
  }

  @ParameterizedTest
  @EnumSource
  void respondsWith500IfBodyFailsBeforeFirstChunk(Kind kind) throws IOException {
    worker.serve(ticks(kind, 0));
    Answer answer = host.answer();
    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.isStream()).isFalse();
    worker.nextIsServed();
  }

  @ParameterizedTest
  @EnumSource
  void sendsOutcomeIfBodyFailsLater(Kind kind) throws IOException {
    worker.serve(
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
    worker.nextIsServed();
  }

  @ParameterizedTest
  @EnumSource
  void endsAndClosesBodyOnceIfClientDisconnects(Kind kind) throws IOException {
    worker.serve(ticks(kind, -1));
    assertThat(host.answer().isStream()).isTrue();
    host.send(Frame.streamControl(FrameHeader.STOP));
    Answer last = host.answer();
    while (last.isStream()) {
      last = host.answer();
    }
    assertThat(last.frame().payload()).isEmpty();
    worker.nextIsServed();
    assertThat(worker.closed).hasValue(kind == Kind.ITERATOR ? 0 : 1);
  }

  @Test
  void endsStreamIfHostStopsWorker() throws Exception {
    worker.serve(ticks(Kind.STREAM, -1));
    assertThat(host.answer().isStream()).isTrue();
    host.stop();
    Answer last = host.answer();
    while (last.isStream()) {
      last = host.answer();
    }
    assertThat(worker.end()).isNull();
    assertThat(worker.closed).hasValue(1);
  }

  @Test
  void endsWorkerAndClosesBodyIfRelayIsLost() throws Exception {
    worker.serve(ticks(Kind.STREAM, -1));
    assertThat(host.answer().isStream()).isTrue();
    worker.loseRelay();
    assertThat(worker.end()).isInstanceOf(RelayException.class);
    assertThat(worker.closed).hasValue(1);
  }

  @Test
  void endsStreamIfWriterSwallowsDisconnect() throws Exception {
    worker.serve(
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
    worker.nextIsServed();
  }

  @Test
  void silentWriterDetectsDisconnect() throws Exception {
    worker.serve(
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
    worker.nextIsServed();
  }

  @Test
  void ignoresPongAfterStream() throws Exception {
    host.request("GET", "/");
    HttpWorker own = host.httpWorker("2025.1.15");
    RequestHandler handler =
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
    assertThat(host.answer().isEmptyEnd()).isTrue();
    host.send(Frame.streamControl(FrameHeader.PONG));
    worker.nextIsServed();
    host.stop();
    thread.join();
  }

  @Test
  void virtualMachineErrorEndsStreamAndWorker() throws Exception {
    worker.serve(
        Response.writer(
            "text/plain",
            out -> {
              out.write('x');
              out.flush();
              throw new OutOfMemoryError("test");
            }));
    assertThat(host.answer().body()).isEqualTo("x");
    assertThat(host.answer().isEmptyEnd()).isTrue();
    host.stop();
    assertThat(worker.end()).isInstanceOf(OutOfMemoryError.class);
  }

  @Test
  void ignoresExceptionThatWrapsDisconnect() throws IOException {
    worker.serve(
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
    assertThat(last.isEmptyEnd()).isTrue();
    worker.nextIsServed();
  }

  @ParameterizedTest
  @EnumSource
  void closesUnusedBodyOnceWithoutReading(Kind kind) throws IOException {
    worker.serve("HEAD", ticks(kind, 0).withContentLength(7));
    Answer answer = host.answer();
    assertThat(answer.header("Content-Length")).isEqualTo("7");
    assertThat(answer.isStream()).isFalse();
    worker.nextIsServed();
    assertThat(worker.closed).hasValue(kind == Kind.STREAM || kind == Kind.INPUT_STREAM ? 1 : 0);
  }
}
