package dev.rrjava.test;

import dev.rrjava.devserver.gateway.ClientRequest;
import dev.rrjava.devserver.gateway.ReplyWriter;
import dev.rrjava.http.Headers;
import dev.rrjava.http.Request;
import dev.rrjava.http.ServerSentEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * A response that is read part by part. The handler continues when a part has been read, apart from
 * those that the relay can hold. Closing it before its end disconnects the client, so the handler
 * is told to stop. Not thread-safe.
 */
public final class TestStream implements AutoCloseable {
  private final TestClient client;
  private final Request request;
  private final InMemoryWorker worker;
  private final Thread thread;
  private final Parts parts = new Parts();
  private final ChunkDecoder decoder = new ChunkDecoder();
  private final EventParser parser = new EventParser();
  private final Deque<ServerSentEvent> events = new ArrayDeque<>();
  private final List<String> earlyHints = new ArrayList<>();

  private int status;
  private Headers headers = Headers.EMPTY;
  private Headers trailers = Headers.EMPTY;
  private boolean isEnded;
  private boolean isClosed;

  private TestStream(TestClient client, Request request, ClientRequest sent) {
    this.client = client;
    this.request = request;
    this.worker = client.take();
    this.thread = new Thread(() -> exchange(sent), "test-stream");
    thread.setDaemon(true);
  }

  static TestStream open(TestClient client, Request request, ClientRequest sent) {
    TestStream stream = new TestStream(client, request, sent);
    stream.thread.start();
    try {
      stream.readHead();
      return stream;
    } catch (AssertionError | RuntimeException e) {
      stream.close();
      throw e;
    }
  }

  private void exchange(ClientRequest sent) {
    try {
      worker.handle(sent, parts);
    } catch (IOException e) {
      parts.fail(String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error e) {
      parts.fail(e.toString());
    }
  }

  private void readHead() {
    Part part = next("the head of a response");
    while (part.kind() == Kind.INTERIM) {
      earlyHints.addAll(part.fields().all("Link"));
      part = next("the head of a response");
    }
    if (part.kind() != Kind.HEAD) {
      throw failed("expected the head of a response but was " + part);
    }
    status = part.status();
    headers = part.fields();
  }

  /**
   * Returns the status.
   *
   * @return 200 to 599
   */
  public int status() {
    return status;
  }

  /**
   * Checks the status.
   *
   * @param expected the expected status
   * @return this stream
   */
  public TestStream assertStatus(int expected) {
    if (status != expected) {
      throw failed("status: expected " + expected + " but was " + status);
    }
    return this;
  }

  /**
   * Returns the headers as a client receives them.
   *
   * @return the headers
   */
  public Headers headers() {
    return headers;
  }

  /**
   * Returns the links of all {@code 103 Early Hints}.
   *
   * @return the values of their {@code Link} headers, in order
   */
  public List<String> earlyHints() {
    return List.copyOf(earlyHints);
  }

  /**
   * Returns the trailer fields, once the stream has ended.
   *
   * @return the fields; empty if there are none, or the stream has not ended
   */
  public Headers trailers() {
    return trailers;
  }

  /**
   * Waits for the next part of the body.
   *
   * @return the part, decoded as UTF-8; a character that is divided between parts is in the later
   *     one; empty at the end
   * @throws AssertionError if nothing comes in time, or the response has failed
   */
  public Optional<String> nextChunk() {
    return nextBytes().map(decoder::decode);
  }

  /**
   * Waits for the next part of the body. Use either this method or those that return text.
   *
   * @return the bytes of the part; empty at the end
   * @throws AssertionError if nothing comes in time, or the response has failed
   * @throws IllegalStateException if this stream is closed
   */
  public Optional<byte[]> nextBytes() {
    if (isEnded) {
      return Optional.empty();
    }
    if (isClosed) {
      throw new IllegalStateException("the stream is closed");
    }
    Part part = next("a part of the body");
    return switch (part.kind()) {
      case BODY -> Optional.of(part.bytes());
      case END -> {
        isEnded = true;
        if (worker.isClosed()) {
          throw failed("the client was closed before the response was complete");
        }
        trailers = part.fields();
        yield Optional.empty();
      }
      case FAILURE -> {
        isEnded = true;
        throw failed(
            "the response is incomplete: " + new String(part.bytes(), StandardCharsets.UTF_8));
      }
      case HEAD, INTERIM -> throw new IllegalStateException("unexpected " + part.kind());
    };
  }

  /**
   * Waits for the next server-sent event.
   *
   * @return the event; empty at the end
   * @throws AssertionError if nothing comes in time, or the response has failed
   */
  public Optional<ServerSentEvent> nextEvent() {
    while (events.isEmpty()) {
      Optional<String> chunk = nextChunk();
      if (chunk.isEmpty()) {
        return Optional.empty();
      }
      events.addAll(parser.add(chunk.get()));
    }
    return Optional.of(events.remove());
  }

  private Part next(String expected) {
    try {
      Part part = parts.queue.poll(client.timeout().toNanos(), TimeUnit.NANOSECONDS);
      if (part == null) {
        throw failed(tooLate(expected, client, worker.stackTrace()));
      }
      return part;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for a response", e);
    }
  }

  static String tooLate(String expected, TestClient client, List<StackTraceElement> stackTrace) {
    return "expected "
        + expected
        + " within "
        + client.timeout().toMillis()
        + " ms; the worker is"
        + (stackTrace.isEmpty()
            ? " not in the handler"
            : stackTrace.stream()
                .map(frame -> "\n\tat " + frame)
                .collect(Collectors.joining("", " in", "")));
  }

  private AssertionError failed(String message) {
    return new AssertionError(
        message
            + "\n\n"
            + Transcript.of(request).explanation(worker.failure(), worker.output(), worker.log()));
  }

  /** Disconnects the client, and waits until the worker has ended the stream. */
  @Override
  public void close() {
    if (isClosed) {
      return;
    }
    isClosed = true;
    parts.isGone = true;
    parts.queue.poll();
    boolean isFree = false;
    try {
      thread.join(client.timeout().toMillis());
      isFree = !thread.isAlive();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (isFree) {
      client.giveBack(worker);
    } else {
      client.discard(worker);
    }
  }

  private enum Kind {
    INTERIM,
    HEAD,
    BODY,
    END,
    FAILURE
  }

  private record Part(Kind kind, int status, Headers fields, byte[] bytes) {
    private static final byte[] NO_BYTES = {};

    static Part of(Kind kind, int status, Map<String, List<String>> fields) {
      return new Part(kind, status, RecordedReply.headers(fields), NO_BYTES);
    }

    static Part of(Kind kind, byte[] bytes) {
      return new Part(kind, 0, Headers.EMPTY, bytes);
    }
  }

  /** Hands each part over to the reader, and waits until it is taken. */
  private static final class Parts implements ReplyWriter {
    private static final long PATIENCE_MILLIS = 20;

    private final SynchronousQueue<Part> queue = new SynchronousQueue<>();
    private volatile boolean isGone;

    @Override
    public void interim(int status, Map<String, List<String>> fields) throws IOException {
      put(Part.of(Kind.INTERIM, status, fields));
    }

    @Override
    public void head(int status, Map<String, List<String>> fields) throws IOException {
      put(Part.of(Kind.HEAD, status, fields));
    }

    @Override
    public void body(byte[] bytes, int offset, int length) throws IOException {
      if (length > 0) {
        put(Part.of(Kind.BODY, Arrays.copyOfRange(bytes, offset, offset + length)));
      }
    }

    @Override
    public void end(Map<String, List<String>> trailers) throws IOException {
      put(Part.of(Kind.END, 0, trailers));
    }

    void fail(String message) {
      try {
        put(Part.of(Kind.FAILURE, message.getBytes(StandardCharsets.UTF_8)));
      } catch (IOException e) {
        // The reader has closed the stream, and asks for nothing more.
        return;
      }
    }

    private void put(Part part) throws IOException {
      try {
        do {
          if (isGone) {
            throw new IOException("the client has disconnected");
          }
        } while (!queue.offer(part, PATIENCE_MILLIS, TimeUnit.MILLISECONDS));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted", e);
      }
    }
  }
}
