package dev.rrjava.test;

import dev.rrjava.codec.BodyCodec;
import dev.rrjava.codec.BodyType;
import dev.rrjava.devserver.gateway.ClientRequest;
import dev.rrjava.devserver.gateway.RequestTarget;
import dev.rrjava.devserver.host.Watchdog;
import dev.rrjava.http.Headers;
import dev.rrjava.http.Request;
import dev.rrjava.http.RequestBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A request to be sent. The methods take what a client sends; see {@link RequestBuilder}. Not
 * thread-safe.
 */
public final class TestRequest {
  private final TestClient client;
  private final RequestBuilder request;
  private final boolean isAboutServer;
  private boolean hasContentType;

  TestRequest(TestClient client, String method, String target) {
    this.client = client;
    this.isAboutServer = method.equals("OPTIONS") && target.equals("*");
    this.request = Request.builder(method, isAboutServer ? "/" : target).rawBody();
  }

  /**
   * Adds a header. {@code Host} sets the authority.
   *
   * @param name the name of the header
   * @param value a value in addition to those that the header already has
   * @return this request
   * @throws IllegalArgumentException if the name is not a token or the value has a control
   *     character
   */
  public TestRequest header(String name, String value) {
    request.header(name, value);
    hasContentType |= name.equalsIgnoreCase("Content-Type");
    return this;
  }

  /**
   * Adds headers.
   *
   * @param headers the headers
   * @return this request
   */
  public TestRequest headers(Headers headers) {
    request.headers(headers);
    hasContentType |= headers.contains("Content-Type");
    return this;
  }

  /**
   * Adds a cookie.
   *
   * @param name a token
   * @param value the value as the client sends it, without a semicolon
   * @return this request
   */
  public TestRequest cookie(String name, String value) {
    request.cookie(name, value);
    return this;
  }

  /**
   * Sets the address of the client; the default is {@code 127.0.0.1}.
   *
   * @param address an IP address
   * @return this request
   */
  public TestRequest remoteAddress(String address) {
    request.remoteAddress(address);
    return this;
  }

  /**
   * Sets the body, without a media type.
   *
   * @param bytes the bytes
   * @return this request
   */
  public TestRequest body(byte[] bytes) {
    request.body(bytes);
    return this;
  }

  /**
   * Sets the body and its media type.
   *
   * @param mediaType the value of {@code Content-Type}
   * @param text sent as UTF-8
   * @return this request
   */
  public TestRequest body(String mediaType, String text) {
    request.body(text);
    return header("Content-Type", mediaType);
  }

  /**
   * Sets the body to an object, and its media type to that of the {@link TestClient#codec codec}
   * unless there is one among the headers.
   *
   * @param value the object
   * @return this request
   * @throws IllegalStateException if there is no codec
   */
  public TestRequest body(Object value) {
    return body(value, new BodyType<>(value.getClass(), List.of()));
  }

  /**
   * Sets the body to an object whose type has type arguments.
   *
   * @param value the object
   * @param type its type
   * @param <T> its type
   * @return this request
   * @throws IllegalStateException if there is no codec
   */
  public <T> TestRequest body(T value, BodyType<T> type) {
    BodyCodec codec = client.codec();
    try {
      request.body(codec.encoder(type).encode(value));
    } catch (IOException e) {
      throw new UncheckedIOException("can't encode the body: " + value, e);
    }
    return hasContentType ? this : header("Content-Type", codec.mediaType());
  }

  /**
   * Adds a field of a form, which is urlencoded, or multipart if it has a file.
   *
   * @param name the name of the field
   * @param value its value
   * @return this request
   */
  public TestRequest formField(String name, String value) {
    request.formField(name, value);
    return this;
  }

  /**
   * Adds a file to a form.
   *
   * @param name the name of the field
   * @param fileName the name of the file
   * @param mediaType the media type of the file; empty for none
   * @param content its bytes
   * @return this request
   */
  public TestRequest file(String name, String fileName, String mediaType, byte[] content) {
    request.file(name, fileName, mediaType, content);
    return this;
  }

  /**
   * Sends the request, and waits for the complete response.
   *
   * @return the response
   * @throws AssertionError if there is no complete response in time, or its body has fewer bytes
   *     than declared
   */
  public TestResponse send() {
    Request sent = request.build();
    InMemoryWorker worker = client.take();
    RecordedReply reply = new RecordedReply();
    TimeLimit limit = new TimeLimit(worker);
    Watchdog.Limit timer = client.watchdog().limit(client.timeout(), limit);
    boolean isComplete = false;
    try {
      worker.handle(clientRequest(sent), reply);
      isComplete = limit.isMet();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for a response", e);
    } catch (IOException e) {
      throw failed("the response is incomplete: " + e.getMessage(), sent, reply, worker);
    } finally {
      timer.close();
      if (isComplete) {
        client.giveBack(worker);
      } else {
        client.discard(worker);
      }
    }
    if (!isComplete) {
      throw failed(limit.message(client, reply), sent, reply, worker);
    }
    if (worker.isClosed()) {
      throw failed("the client was closed before the response was complete", sent, reply, worker);
    }
    return new TestResponse(client, sent, reply, worker.failure(), worker.output(), worker.log());
  }

  /**
   * Sends the request, and waits for the head of the response. Its parts can be read one by one,
   * each as the handler sends it.
   *
   * @return the stream; the caller closes it, which disconnects the client
   * @throws AssertionError if there is no head in time
   */
  public TestStream open() {
    Request sent = request.build();
    return TestStream.open(client, sent, clientRequest(sent));
  }

  private static AssertionError failed(
      String message, Request sent, RecordedReply reply, InMemoryWorker worker) {
    return new AssertionError(
        message
            + "\n\n"
            + Transcript.of(sent)
                .response(reply)
                .explanation(worker.failure(), worker.output(), worker.log()));
  }

  private ClientRequest clientRequest(Request sent) {
    byte[] body = sent.body();
    RequestTarget target = target(sent);
    return new ClientRequest(
        sent.remoteAddress(),
        sent.protocol(),
        false,
        sent.method(),
        target.uri(sent.authority(), false),
        sent.authority(),
        target.path(),
        target.query(),
        sent.headers().toMap(),
        body.length,
        () -> new ByteArrayInputStream(body));
  }

  private RequestTarget target(Request sent) {
    String query = sent.rawQuery();
    boolean hasQuery = !query.isEmpty() || sent.uri().endsWith("?");
    String text = isAboutServer ? "*" : sent.path() + (hasQuery ? "?" + query : "");
    try {
      return RequestTarget.parse(
          sent.method(),
          new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("RoadRunner would not accept the target: " + text, e);
    }
  }

  /** Ends a worker that takes too long. */
  private static final class TimeLimit implements Runnable {
    private final InMemoryWorker worker;
    private final AtomicBoolean isDecided = new AtomicBoolean();
    private volatile List<StackTraceElement> stackTrace = List.of();

    TimeLimit(InMemoryWorker worker) {
      this.worker = worker;
    }

    @Override
    public void run() {
      if (isDecided.compareAndSet(false, true)) {
        stackTrace = worker.stackTrace();
        worker.close();
      }
    }

    /** Returns whether the response is complete before the worker is ended. */
    boolean isMet() {
      return isDecided.compareAndSet(false, true);
    }

    String message(TestClient client, RecordedReply reply) {
      String hint =
          reply.chunks().isEmpty() ? "" : "to read a stream that does not end, use open(); ";
      return hint + TestStream.tooLate("a complete response", client, stackTrace);
    }
  }
}
