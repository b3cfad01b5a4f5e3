package dev.rrjava.benchmarks;

import dev.rrjava.benchmarks.generated.HeaderValue;
import dev.rrjava.benchmarks.generated.HttpRequest;
import dev.rrjava.benchmarks.generated.HttpResponse;
import dev.rrjava.http.HttpWorker;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import dev.rrjava.internal.wire.Frame;
import dev.rrjava.internal.wire.FrameHeader;
import dev.rrjava.internal.wire.FrameReader;
import dev.rrjava.internal.wire.FrameWriter;
import dev.rrjava.worker.Environment;
import dev.rrjava.worker.Payload;
import dev.rrjava.worker.Worker;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Measures one request and its response: reads a frame, method, path and two of twelve headers;
 * writes a response with two headers and 17 bytes. The runtime as a worker uses it, compared with
 * the messages that protoc generates.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class RequestResponseBenchmark {
  private static final byte[] BODY = new byte[17];
  private static final String TYPE = "text/plain; charset=utf-8";
  private static final String LENGTH = Integer.toString(BODY.length);
  private static final Map<String, List<String>> HEADERS =
      Map.of("Content-Type", List.of(TYPE), "Content-Length", List.of(LENGTH));

  private final byte[] frame = BrowserRequest.frame();
  private final RepeatingRelay relay = new RepeatingRelay(frame);
  private final FrameReader reader = new FrameReader(relay.input());
  private final FrameWriter writer = new FrameWriter(relay.output());
  private final Worker worker = Worker.over(new RepeatingRelay(frame), Environment.of(Map.of()));
  private final HttpWorker httpWorker =
      HttpWorker.over(Worker.over(new RepeatingRelay(frame), Environment.of(Map.of())));

  /** Does what {@link HttpWorker#serve} does for a handler that returns a {@link Response}. */
  @Benchmark
  public void runtime(Blackhole blackhole) throws IOException {
    Request request = Objects.requireNonNull(httpWorker.waitRequest());
    consume(request, blackhole);
    httpWorker.respond(Response.bytes(TYPE, BODY));
  }

  /** Sends status, headers and body separately, as the PHP client does. */
  @Benchmark
  public void runtimeLowLevel(Blackhole blackhole) throws IOException {
    Request request = Objects.requireNonNull(httpWorker.waitRequest());
    consume(request, blackhole);
    httpWorker.respond(200, BODY, HEADERS);
  }

  /** Only the first half. */
  @Benchmark
  public void runtimeDecode(Blackhole blackhole) throws IOException {
    Frame read = Objects.requireNonNull(reader.read());
    consume(
        Request.decode(new Payload(read.flags(), read.payload(), read.contextLength())), blackhole);
  }

  private static void consume(Request request, Blackhole blackhole) {
    blackhole.consume(request.method());
    blackhole.consume(request.path());
    blackhole.consume(request.header(BrowserRequest.AGENT).orElseThrow());
    blackhole.consume(request.header(BrowserRequest.LANGUAGE).orElseThrow());
  }

  @Benchmark
  public void generatedMessages(Blackhole blackhole) throws IOException {
    consume(readMessage(), blackhole);
    byte[] context =
        HttpResponse.newBuilder()
            .setStatus(200)
            .putHeaders("Content-Type", BrowserRequest.value(TYPE))
            .putHeaders("Content-Length", BrowserRequest.value(LENGTH))
            .build()
            .toByteArray();
    writer.writeData(FrameHeader.PROTO, 0, context, context.length, BODY, 0, BODY.length);
  }

  @Benchmark
  public void generatedDecode(Blackhole blackhole) throws IOException {
    consume(readMessage(), blackhole);
  }

  private HttpRequest readMessage() throws IOException {
    Frame read = Objects.requireNonNull(reader.read());
    return HttpRequest.parser().parseFrom(read.payload(), 0, read.contextLength());
  }

  private static void consume(HttpRequest request, Blackhole blackhole) {
    blackhole.consume(request.getMethod());
    blackhole.consume(path(request.getUri()));
    blackhole.consume(first(request, BrowserRequest.AGENT));
    blackhole.consume(first(request, BrowserRequest.LANGUAGE));
  }

  /** Finds the path with the least work; {@link java.net.URI} would take longer. */
  private static String path(String uri) {
    int start = uri.indexOf('/', uri.indexOf("//") + 2);
    int end = uri.indexOf('?', start);
    return uri.substring(start, end < 0 ? uri.length() : end);
  }

  private static String first(HttpRequest request, String name) {
    HeaderValue value = request.getHeaderOrThrow(name);
    return value.getValue(0).toStringUtf8();
  }

  /** The common part of both: a frame is read and a frame is written, without decoding. */
  @Benchmark
  public void framesAlone(Blackhole blackhole) {
    blackhole.consume(Objects.requireNonNull(worker.waitPayload()));
    worker.respond(BODY, BODY.length, BODY, 0, BODY.length);
  }
}
