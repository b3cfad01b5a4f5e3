package dev.rrjava.test;

import dev.rrjava.codec.BodyType;
import dev.rrjava.http.Headers;
import dev.rrjava.http.Request;
import dev.rrjava.http.ServerSentEvent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A complete response. If an assertion fails, its message contains the request, the response and
 * the exception of the handler. Immutable.
 */
public final class TestResponse {
  private final TestClient client;
  private final Request request;
  private final RecordedReply reply;
  private final @Nullable Throwable failure;
  private final List<String> output;
  private final List<String> log;

  TestResponse(
      TestClient client,
      Request request,
      RecordedReply reply,
      @Nullable Throwable failure,
      List<String> output,
      List<String> log) {
    this.client = client;
    this.request = request;
    this.reply = reply;
    this.failure = failure;
    this.output = output;
    this.log = log;
  }

  /**
   * Returns the status.
   *
   * @return 200 to 599
   */
  public int status() {
    return reply.status();
  }

  /**
   * Returns the headers as a client receives them.
   *
   * @return the headers
   */
  public Headers headers() {
    return reply.headers();
  }

  /**
   * Returns a header.
   *
   * @param name the name, which is case-insensitive
   * @return the first value; empty if there is none
   */
  public Optional<String> header(String name) {
    return reply.headers().first(name);
  }

  /**
   * Returns the trailer fields.
   *
   * @return the fields; empty if there are none
   */
  public Headers trailers() {
    return reply.trailers();
  }

  /**
   * Returns the links of all {@code 103 Early Hints}.
   *
   * @return the values of their {@code Link} headers, in order
   */
  public List<String> earlyHints() {
    List<String> links = new ArrayList<>();
    reply.interim().forEach(interim -> links.addAll(interim.all("Link")));
    return links;
  }

  /**
   * Returns the body.
   *
   * @return a copy of the bytes
   */
  public byte[] bytes() {
    return reply.body();
  }

  /**
   * Returns the body as a string.
   *
   * @return the body, decoded as UTF-8
   */
  public String text() {
    return new String(reply.body(), StandardCharsets.UTF_8);
  }

  /**
   * Returns the parts of the body as the worker sent them.
   *
   * @return the parts, each decoded as UTF-8
   */
  public List<String> chunks() {
    return reply.chunks().stream().map(one -> new String(one, StandardCharsets.UTF_8)).toList();
  }

  /**
   * Returns the body as server-sent events.
   *
   * @return the events, in order
   */
  public List<ServerSentEvent> events() {
    return new EventParser().add(text());
  }

  /**
   * Returns the body as an object.
   *
   * @param type the class of the object
   * @param <T> its type
   * @return the object
   * @throws IllegalStateException if there is no {@link TestClient#codec codec}
   * @throws AssertionError if the body is not such an object
   */
  public <T> T body(Class<T> type) {
    return body(BodyType.of(type));
  }

  /**
   * Returns the body as an object whose type has type arguments.
   *
   * @param type the type of the object
   * @param <T> its type
   * @return the object
   * @throws IllegalStateException if there is no {@link TestClient#codec codec}
   * @throws AssertionError if the body is not such an object
   */
  public <T> T body(BodyType<T> type) {
    T value;
    try {
      value = client.codec().decoder(type).decode(new ByteArrayInputStream(reply.body()));
    } catch (IOException e) {
      throw new UncheckedIOException("can't decode the body", e);
    } catch (RuntimeException e) {
      String mediaType = header("Content-Type").orElse("no media type");
      throw failed("can't read the body (" + mediaType + ") as " + type + ": " + e.getMessage(), e);
    }
    if (value == null) {
      throw failed("expected a body of type " + type + " but was null", null);
    }
    return value;
  }

  /**
   * Returns the exception that the handler, a filter, or the stream that the handler has returned
   * has thrown.
   *
   * @return the exception; empty if there is none
   */
  public Optional<Throwable> failure() {
    return Optional.ofNullable(failure);
  }

  /**
   * Checks the status.
   *
   * @param expected the expected status
   * @return this response
   */
  public TestResponse assertStatus(int expected) {
    return check(status() == expected, "status: expected " + expected + " but was " + status());
  }

  /**
   * Checks a header.
   *
   * @param name the name, which is case-insensitive
   * @param expected the expected first value
   * @return this response
   */
  public TestResponse assertHeader(String name, String expected) {
    String value = header(name).orElse(null);
    if (value == null) {
      throw failed("header " + name + ": expected " + quoted(expected) + " but is missing", null);
    }
    return check(
        value.equals(expected),
        "header " + name + ": expected " + quoted(expected) + " but was " + quoted(value));
  }

  /**
   * Checks that a header is missing.
   *
   * @param name the name, which is case-insensitive
   * @return this response
   */
  public TestResponse assertNoHeader(String name) {
    return check(
        header(name).isEmpty(),
        "header " + name + ": expected none but was " + quoted(header(name).orElse("")));
  }

  /**
   * Checks the body.
   *
   * @param expected the expected string
   * @return this response
   */
  public TestResponse assertText(String expected) {
    return check(
        text().equals(expected),
        "body: expected " + quoted(expected) + " but was " + quoted(text()));
  }

  /**
   * Checks that the body contains a string.
   *
   * @param expected the expected part
   * @return this response
   */
  public TestResponse assertTextContains(String expected) {
    return check(text().contains(expected), "body: expected " + quoted(expected) + " in it");
  }

  /**
   * Checks the body as an object.
   *
   * @param expected the expected object
   * @return this response
   */
  public TestResponse assertBody(Object expected) {
    Object value = body(expected.getClass());
    return check(value.equals(expected), "body: expected " + expected + " but was " + value);
  }

  /**
   * Checks this response with the assertions of any library.
   *
   * @param assertions throw an {@link AssertionError} if they fail
   * @return this response
   */
  public TestResponse assertAll(Consumer<TestResponse> assertions) {
    try {
      assertions.accept(this);
      return this;
    } catch (AssertionError e) {
      throw failed(String.valueOf(e.getMessage()), e);
    }
  }

  private TestResponse check(boolean holds, String message) {
    if (!holds) {
      throw failed(message, null);
    }
    return this;
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }

  private AssertionError failed(String message, @Nullable Throwable cause) {
    return new AssertionError(message + "\n\n" + this, cause);
  }

  /** Returns the request and this response. */
  @Override
  public String toString() {
    return Transcript.of(request).response(reply).explanation(failure, output, log).toString();
  }
}
