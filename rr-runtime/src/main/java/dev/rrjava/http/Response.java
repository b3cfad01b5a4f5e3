package dev.rrjava.http;

import dev.rrjava.internal.uri.PercentEncoding;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An HTTP response: status, headers and a body. Immutable; {@code with…} returns a changed copy. If
 * the length of the body is known, {@code Content-Length} is not among the headers: the worker adds
 * it.
 *
 * <p>A body that is created while it is being sent is sent once: the worker closes it, in any case
 * and once, when it has been sent, when the client has disconnected, or if the response has no
 * content (HEAD, 204, 304). If it fails before its first chunk, the client gets a 500; if it fails
 * later, RoadRunner ends it like a complete one (relay protocol, 9.5), and the client can notice
 * that only by a {@linkplain #withContentLength declared length} or a {@linkplain Trailer#outcome
 * trailer}.
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
  private final List<Trailer> trailers;

  private Response(int status, Headers headers, Body body, List<Trailer> trailers) {
    this.status = status;
    this.headers = headers;
    this.body = body;
    this.trailers = trailers;
  }

  private static Response of(String contentType, Body body) {
    return new Response(200, Headers.ofContentType(contentType), body, List.of());
  }

  /**
   * Returns a response with plain text and status 200.
   *
   * @param text the body, sent as UTF-8
   * @return the response
   */
  public static Response text(String text) {
    return bytes(TEXT, text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Returns a response with text of any media type and status 200.
   *
   * @param contentType the media type (RFC 9110 section 8.3)
   * @param text the body, sent as UTF-8
   * @return the response
   */
  public static Response text(String contentType, String text) {
    return bytes(contentType, text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Returns a response with an HTML page and status 200.
   *
   * @param html the body, sent as UTF-8
   * @return the response
   */
  public static Response html(String html) {
    return bytes("text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Returns a response with JSON (RFC 8259) and status 200.
   *
   * @param json the body, sent as UTF-8; not checked
   * @return the response
   */
  public static Response json(String json) {
    return bytes("application/json", json.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Returns a response with bytes of any media type and status 200.
   *
   * @param contentType the media type (RFC 9110 section 8.3)
   * @param body the body, which is not copied and must not be modified any more
   * @return the response
   */
  public static Response bytes(String contentType, byte[] body) {
    return of(contentType, new Body.Bytes(Objects.requireNonNull(body, "body")));
  }

  /**
   * Returns a response with plain text that is created while it is being sent, and status 200.
   *
   * @param chunks as in {@link #stream(String, Stream)}
   * @return the response
   */
  public static Response stream(Stream<String> chunks) {
    return stream(TEXT, chunks);
  }

  /**
   * Returns a response like {@link #stream(Stream)}, from an iterator.
   *
   * @param chunks the parts of the body, sent as UTF-8; closed if it is an {@link AutoCloseable}
   * @return the response
   */
  public static Response stream(Iterator<String> chunks) {
    return stream(TEXT, chunks);
  }

  /**
   * Returns a response with text that is created while it is being sent, and status 200. Each
   * element is sent at once as a separate chunk. The worker gets the elements one after the other,
   * no faster than the client reads.
   *
   * @param contentType the media type (RFC 9110 section 8.3)
   * @param chunks the parts of the body, sent as UTF-8; empty ones are left out
   * @return the response
   */
  public static Response stream(String contentType, Stream<String> chunks) {
    return of(contentType, new StreamBody(Objects.requireNonNull(chunks, "chunks")));
  }

  /**
   * Returns a response like {@link #stream(String, Stream)}, from an iterator.
   *
   * @param contentType the media type (RFC 9110 section 8.3)
   * @param chunks the parts of the body, sent as UTF-8; closed if it is an {@link AutoCloseable}
   * @return the response
   */
  public static Response stream(String contentType, Iterator<String> chunks) {
    return of(contentType, new IteratorBody(Objects.requireNonNull(chunks, "chunks")));
  }

  /**
   * Returns a response with bytes that are created while they are being sent; see {@link
   * #stream(String, Stream)}.
   *
   * @param contentType the media type (RFC 9110 section 8.3)
   * @param chunks the parts of the body; empty ones are left out
   * @return the response
   */
  public static Response byteStream(String contentType, Stream<byte[]> chunks) {
    return of(contentType, new StreamBody(Objects.requireNonNull(chunks, "chunks")));
  }

  /**
   * Returns a response like {@link #byteStream(String, Stream)}, from an iterator.
   *
   * @param contentType the media type (RFC 9110 section 8.3)
   * @param chunks the parts of the body; closed if it is an {@link AutoCloseable}
   * @return the response
   */
  public static Response byteStream(String contentType, Iterator<byte[]> chunks) {
    return of(contentType, new IteratorBody(Objects.requireNonNull(chunks, "chunks")));
  }

  /**
   * Returns a response with the rest of an input stream and status 200. The bytes of one read, at
   * most 64 KiB, are sent at once as a chunk.
   *
   * @param contentType the media type (RFC 9110 section 8.3)
   * @param body the stream, which is closed by the worker
   * @return the response
   */
  public static Response stream(String contentType, InputStream body) {
    return of(contentType, new InputStreamBody(Objects.requireNonNull(body, "body")));
  }

  /**
   * Returns a response with the bytes that a callback writes, and status 200.
   *
   * @param contentType the media type (RFC 9110 section 8.3)
   * @param writer called when the response is sent; not called if it has no content
   * @return the response
   */
  public static Response writer(String contentType, BodyWriter writer) {
    return of(contentType, new WriterBody(Objects.requireNonNull(writer, "writer")));
  }

  /**
   * Returns a response with server-sent events (WHATWG HTML) and status 200, which must not be
   * cached. Each is sent at once.
   *
   * @param events the events
   * @return the response
   */
  public static Response events(Stream<ServerSentEvent> events) {
    return ofEvents(new StreamBody(Objects.requireNonNull(events, "events")));
  }

  /**
   * Returns a response like {@link #events(Stream)}, from an iterator.
   *
   * @param events the events; closed if it is an {@link AutoCloseable}
   * @return the response
   */
  public static Response events(Iterator<ServerSentEvent> events) {
    return ofEvents(new IteratorBody(Objects.requireNonNull(events, "events")));
  }

  private static Response ofEvents(Body body) {
    return of("text/event-stream", body).withHeader("Cache-Control", "no-store");
  }

  /**
   * Returns a response with a file and status 200. The media type is determined by the extension of
   * the file name if it is one of the usual ones of the web, otherwise it is {@code
   * application/octet-stream}. See {@link #file(String, Path)}.
   *
   * @param path the file
   * @return the response
   */
  public static Response file(Path path) {
    return file(FileMediaTypes.of(path), path);
  }

  /**
   * Returns a response with a file and status 200. It is opened when the response is sent, and cut
   * at the length that it has at that time. If it does not exist, or is not a regular file, the
   * client gets a 404; if it can't be read, a 500. The path is used as it is: check it before if
   * the client can influence it.
   *
   * <p>For GET and HEAD, a response with status 200 has {@code ETag}, {@code Last-Modified} and
   * {@code Accept-Ranges}, unless it has these headers already. {@code Range} (RFC 9110 section 14)
   * makes it a 206, with several parts if several are requested, or a 416 if the file ends before
   * all of them; the preconditions of section 13 make it a 304 or a 412. The tag is computed from
   * the time of the file's last change, in the resolution of the file system, and from its length.
   * {@code Accept-Ranges: none} disables parts; a response with trailers is always sent as a whole.
   *
   * @param contentType the media type (RFC 9110 section 8.3)
   * @param path the file
   * @return the response
   */
  public static Response file(String contentType, Path path) {
    return of(contentType, new FileBody(Objects.requireNonNull(path, "path")));
  }

  /**
   * Returns a response with a file that the server sends instead of the worker, and status 200
   * (relay protocol, 8.15). Needs {@code sendfile} in the server's {@code http.middleware}; without
   * it the client gets the path in a header, and no body.
   *
   * <p>That middleware has a cost for <em>all</em> responses of the server, whether they send a
   * file or not: each is held back in the server's memory until it ends. An endless stream delivers
   * nothing, a stream arrives in one piece, a large body takes more than its size of that memory,
   * and a 103 arrives too late (up to 2025.1) or, together with its links, never (3.0 and later).
   * If that matters, use {@link #file(String, Path)}, which needs no middleware, and supports
   * ranges and preconditions, unlike this one.
   *
   * @param contentType the media type (RFC 9110 section 8.3). RoadRunner 3.0 and later send {@code
   *     application/octet-stream} instead, and no header changes that; 2025.1 and earlier send this
   *     type. The worker logs a warning, once, if it is replaced
   * @param path the path of the file, as the server sees it; the client gets a 403 if it contains
   *     {@code ..}, and a 404 if the file does not exist
   * @return the response
   */
  public static Response sendFile(String contentType, String path) {
    return of(contentType, Body.Bytes.OF_SERVER).withHeader("X-Sendfile", path);
  }

  /**
   * Returns a response like {@link #sendFile(String, String)}, with the media type that {@link
   * #file(Path)} determines.
   *
   * @param path the path of the file, as the server sees it; a relative path is relative to the
   *     directory in which server and worker were started
   * @return the response
   */
  public static Response sendFile(Path path) {
    return sendFile(FileMediaTypes.of(path), path);
  }

  /**
   * Returns a response like {@link #sendFile(String, String)}.
   *
   * @param contentType the media type (RFC 9110 section 8.3)
   * @param path the path of the file, as the server sees it; used as it is, so one with {@code ..}
   *     is rejected
   * @return the response
   */
  public static Response sendFile(String contentType, Path path) {
    return sendFile(contentType, path.toString());
  }

  /**
   * Returns a response without a body. Its {@code Content-Length} is 0, except in the response to
   * HEAD: there it is the length of the body for a GET, and is left out unless it is {@linkplain
   * #withContentLength declared}.
   *
   * @param status 200 to 599
   * @return the response
   */
  public static Response empty(int status) {
    return new Response(checked(status), Headers.EMPTY, Body.Bytes.NONE, List.of());
  }

  /**
   * Returns a redirect (RFC 9110 section 15.4).
   *
   * @param status 301, 302, 303, 307 or 308
   * @param location the target, a URI reference; characters that are not allowed in one are
   *     percent-encoded
   * @return the response
   * @throws IllegalArgumentException if it is another status
   */
  public static Response redirect(int status, String location) {
    if (status != 301 && status != 302 && status != 303 && status != 307 && status != 308) {
      throw new IllegalArgumentException(
          "the status of a redirect must be 301, 302, 303, 307 or 308 but was " + status);
    }
    return empty(status).withHeader("Location", PercentEncoding.uriReference(location));
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
   * Returns the headers, without the {@code Content-Length} that the worker adds.
   *
   * @return the headers
   */
  public Headers headers() {
    return headers;
  }

  /**
   * Returns the body as a string, for tests of handlers and for filters.
   *
   * @return the body, decoded as UTF-8; empty if there is none
   * @throws IllegalStateException if the body is a stream or a file, which is read while it is sent
   */
  public String bodyText() {
    if (body instanceof Body.Bytes bytes) {
      return new String(bytes.bytes(), StandardCharsets.UTF_8);
    }
    throw new IllegalStateException("expected a body that is complete, but was a stream or a file");
  }

  Body body() {
    return body;
  }

  Response withBody(Body other) {
    return new Response(status, headers, other, trailers);
  }

  /**
   * Closes the source of the body, for a response that is not sent. The worker closes those that
   * are passed to it.
   *
   * @throws IOException if that fails
   */
  public void discard() throws IOException {
    if (body instanceof Closeable closeable) {
      closeable.close();
    }
  }

  /**
   * Returns a copy of this response with another status.
   *
   * @param status 200 to 599; informational responses are sent by {@link EarlyHintsSender}
   * @return a copy
   * @throws IllegalArgumentException if it is outside that range
   */
  public Response withStatus(int status) {
    return new Response(checked(status), headers, body, trailers);
  }

  /**
   * Returns a copy of this response with a header replaced, or added.
   *
   * @param name the name of the field
   * @param value its new value
   * @return a copy
   * @throws IllegalArgumentException if the name is not a token or the value has a control
   *     character
   */
  public Response withHeader(String name, String value) {
    return new Response(status, headers.with(name, value), body, trailers);
  }

  /**
   * Returns a copy of this response with an additional header line.
   *
   * @param name the name of the field
   * @param value an additional value of the field
   * @return a copy
   * @throws IllegalArgumentException if the name is not a token or the value has a control
   *     character
   */
  public Response withAddedHeader(String name, String value) {
    return new Response(status, headers.withAdded(name, value), body, trailers);
  }

  /**
   * Returns a copy of this response with a header name in {@code Vary} (RFC 9110 section 12.5.5):
   * the response would differ for another value of that header of the request. The name is added
   * once.
   *
   * @param fieldName the header of the request
   * @return a copy, or this response if {@code Vary} contains it already
   * @throws IllegalArgumentException if the name has a control character
   */
  public Response withVary(String fieldName) {
    for (String line : headers.all("Vary")) {
      for (String named : line.split(",", -1)) {
        if (named.strip().equalsIgnoreCase(fieldName) || named.strip().equals("*")) {
          return this;
        }
      }
    }
    return withAddedHeader("Vary", fieldName);
  }

  /**
   * Returns a copy of this response with more header lines, which have been checked before.
   *
   * @param more the additional lines
   * @return a copy, or this response if there are none
   */
  public Response withHeaders(Headers more) {
    return more.size() == 0 ? this : new Response(status, headers.withAll(more), body, trailers);
  }

  /**
   * Returns a copy of this response without a header.
   *
   * @param name the name of the field, which is case-insensitive
   * @return a copy
   */
  public Response withoutHeader(String name) {
    return new Response(status, headers.without(name), body, trailers);
  }

  /**
   * Returns a copy of this response with an additional cookie for the client.
   *
   * @param cookie the cookie
   * @return a copy
   * @throws IllegalArgumentException if browsers would reject it; see {@link
   *     SetCookie#toHeaderValue}
   */
  public Response withCookie(SetCookie cookie) {
    return withAddedHeader("Set-Cookie", cookie.toHeaderValue());
  }

  /**
   * Returns a copy of this response with the length of its body declared. The client then notices
   * if the body is incomplete, which is the only way without trailers. A body that is longer fails
   * before the excess byte is sent; one that is shorter fails at its end.
   *
   * <p>A response to HEAD that is {@linkplain #empty without a body} declares the length of the
   * body for a GET (RFC 9110 section 8.6), and a 304 that of a 200; other responses without a body
   * never have one.
   *
   * @param byteCount the number of bytes, 0 or more
   * @return a copy
   * @throws IllegalArgumentException if it is negative, or if the body is in memory already and has
   *     another length
   */
  public Response withContentLength(long byteCount) {
    if (byteCount < 0) {
      throw new IllegalArgumentException("a length must not be negative but was " + byteCount);
    }
    Body whole = body instanceof RangedBody ranged ? ranged.whole() : body;
    if (whole instanceof Body.Bytes bytes
        && bytes != Body.Bytes.NONE
        && bytes.bytes().length != byteCount) {
      throw new IllegalArgumentException(
          "expected the length of the body, " + bytes.bytes().length + ", but was " + byteCount);
    }
    return new Response(status, headers.withContentLength(byteCount), body, trailers);
  }

  /**
   * Returns a copy of this response with a header after its body. See {@link Trailer} for the
   * clients that get it.
   *
   * @param trailer the header
   * @return a copy
   */
  public Response withTrailer(Trailer trailer) {
    List<Trailer> more = new ArrayList<>(trailers);
    more.add(trailer);
    return new Response(status, headers, body, List.copyOf(more));
  }

  /**
   * Returns a copy of this response of which clients may request parts: if it is the response to a
   * GET and has status 200, {@code Range} and {@code If-Range} (RFC 9110 section 14) make it a 206
   * or a 416, and the preconditions of section 13 are evaluated with its {@code ETag} and {@code
   * Last-Modified}, so that it may become a 304 or a 412. A {@linkplain #file(Path) file} supports
   * this without this method, and a file that the server sends never does.
   *
   * <p>The length must be known: for a body that is created while it is sent, it must be
   * {@linkplain #withContentLength declared}; otherwise this method has no effect. Such a body is
   * created as a whole, and one part of it is sent; a client that requests several gets the whole.
   * An input stream is read to the end of the part.
   *
   * @return a copy, or this response if there is nothing to change
   */
  public Response withRanges() {
    return body instanceof Body.Selectable || body == Body.Bytes.OF_SERVER
        ? this
        : withBody(new RangedBody(body));
  }

  /** Returns the length that the headers declare, in bytes; -1 if they declare none. */
  long declaredLength() {
    Optional<String> declared = headers.first("Content-Length");
    if (declared.isEmpty()) {
      return -1;
    }
    try {
      return Long.parseUnsignedLong(declared.get());
    } catch (NumberFormatException e) {
      throw new IllegalStateException(
          "the Content-Length of a response must be a number of bytes but was \""
              + declared.get()
              + "\"",
          e);
    }
  }

  List<Trailer> trailers() {
    return trailers;
  }

  static int checked(int status) {
    if (status < 200 || status > 599) {
      throw new IllegalArgumentException(
          "the status of a response must be 200 to 599 but was " + status);
    }
    return status;
  }

  @Override
  public String toString() {
    return status + " " + headers;
  }
}
