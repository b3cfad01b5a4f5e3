package dev.rrjava.runtime.http;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * An HTTP response: status, headers and a body. Immutable; {@code with…} makes a changed copy.
 * {@code Content-Length} is not among the headers of a body whose length is known: the worker adds
 * it.
 *
 * <pre>{@code
 * return Response.text("created\n").withStatus(201).withHeader("Location", "/tasks/7");
 * }</pre>
 */
public final class Response {
  private static final String TEXT = "text/plain; charset=utf-8";

  private final int status;
  private final Headers headers;
  private final Body body;

  /** What follows the head. */
  sealed interface Body permits Bytes, Chunks {}

  /** A body that is there as a whole. */
  static final class Bytes implements Body {
    static final Bytes NONE = new Bytes(new byte[0]);

    private final byte[] bytes;

    Bytes(byte[] bytes) {
      this.bytes = bytes;
    }

    byte[] bytes() {
      return bytes;
    }
  }

  /** A body that is made while it is being sent; each element leaves as its own chunk. */
  record Chunks(Stream<String> elements) implements Body {}

  private Response(int status, Headers headers, Body body) {
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  private static Response of(String contentType, Body body) {
    return new Response(200, Headers.EMPTY.with("Content-Type", contentType), body);
  }

  /**
   * Plain text, status 200.
   *
   * @param text the body, sent as UTF-8
   * @return the response
   */
  public static Response text(String text) {
    return bytes(TEXT, text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * A page, status 200.
   *
   * @param html the body, sent as UTF-8
   * @return the response
   */
  public static Response html(String html) {
    return bytes("text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * JSON text (RFC 8259), status 200.
   *
   * @param json the body, sent as UTF-8; not checked
   * @return the response
   */
  public static Response json(String json) {
    return bytes("application/json", json.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Bytes of any media type, status 200.
   *
   * @param contentType the media type (RFC 9110 section 8.3)
   * @param body not copied: not to be written to any more
   * @return the response
   */
  public static Response bytes(String contentType, byte[] body) {
    return of(contentType, new Bytes(Objects.requireNonNull(body, "body")));
  }

  /**
   * Plain text that is made while it is being sent, status 200.
   *
   * @param chunks as in {@link #stream(String, Stream)}
   * @return the response
   */
  public static Response stream(Stream<String> chunks) {
    return stream(TEXT, chunks);
  }

  /**
   * Text that is made while it is being sent, status 200. Each element leaves at once as a chunk of
   * its own. The worker takes the elements one after the other, no faster than the client reads,
   * and closes the stream in any case: also when the client has gone, or when the response turns
   * out not to be sent.
   *
   * @param contentType the media type (RFC 9110 section 8.3)
   * @param chunks the parts of the body, sent as UTF-8; empty ones are left out
   * @return the response
   */
  public static Response stream(String contentType, Stream<String> chunks) {
    return of(contentType, new Chunks(Objects.requireNonNull(chunks, "chunks")));
  }

  /**
   * A head without a body.
   *
   * @param status 200 to 599
   * @return the response
   */
  public static Response empty(int status) {
    return new Response(checked(status), Headers.EMPTY, Bytes.NONE);
  }

  /**
   * A redirect (RFC 9110 section 15.4).
   *
   * @param status 301, 302, 303, 307 or 308
   * @param location the target, a URI reference
   * @return the response
   */
  public static Response redirect(int status, String location) {
    return empty(status).withHeader("Location", location);
  }

  /**
   * The status.
   *
   * @return 200 to 599
   */
  public int status() {
    return status;
  }

  /**
   * The headers, without the {@code Content-Length} that the worker adds.
   *
   * @return the headers
   */
  public Headers headers() {
    return headers;
  }

  Body body() {
    return body;
  }

  /**
   * This response with another status.
   *
   * @param status 200 to 599; informational responses are sent by {@link EarlyHintsSender}
   * @return a copy
   * @throws IllegalArgumentException when it is outside that range
   */
  public Response withStatus(int status) {
    return new Response(checked(status), headers, body);
  }

  /**
   * This response with a header replaced, or added.
   *
   * @param name the name of the field
   * @param value its only value
   * @return a copy
   * @throws IllegalArgumentException when the name is no token or the value has a control character
   */
  public Response withHeader(String name, String value) {
    return new Response(status, headers.with(name, value), body);
  }

  /**
   * This response with one header line more.
   *
   * @param name the name of the field
   * @param value a value besides those that the field has
   * @return a copy
   * @throws IllegalArgumentException when the name is no token or the value has a control character
   */
  public Response withAddedHeader(String name, String value) {
    return new Response(status, headers.withAdded(name, value), body);
  }

  private static int checked(int status) {
    if (status < 200 || status > 599) {
      throw new IllegalArgumentException("the status of a response is 200 to 599, not " + status);
    }
    return status;
  }

  @Override
  public String toString() {
    return status + " " + headers;
  }
}
