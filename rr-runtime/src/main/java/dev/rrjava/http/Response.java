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
 * An HTTP response: status, headers and a body. Immutable; {@code with…} makes a changed copy.
 * {@code Content-Length} is not among the headers of a body whose length is known: the worker adds
 * it.
 *
 * <p>A body that is made while it is being sent is sent once: the worker closes what it is made of,
 * in any case and once, when it has been sent, when the client has gone, or when the response turns
 * out to have no content (HEAD, 204, 304). When it fails before its first chunk, the client gets a
 * 500; when it fails later, RoadRunner ends it like a complete one (relay protocol, 9.5), and only
 * a {@linkplain #withContentLength declared length} or a {@linkplain Trailer#outcome trailer} lets
 * the client notice.
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
   * Plain text, status 200.
   *
   * @param text the body, sent as UTF-8
   * @return the response
   */
  public static Response text(String text) {
    return bytes(TEXT, text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Text of any media type, status 200.
   *
   * @param contentType the media type (RFC 9110 section 8.3)
   * @param text the body, sent as UTF-8
   * @return the response
   */
  public static Response text(String contentType, String text) {
    return bytes(contentType, text.getBytes(StandardCharsets.UTF_8));
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
    return of(contentType, new Body.Bytes(Objects.requireNonNull(body, "body")));
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
   * As {@link #stream(Stream)}, from an iterator.
   *
   * @param chunks the parts of the body, sent as UTF-8; closed if it is an {@link AutoCloseable}
   * @return the response
   */
  public static Response stream(Iterator<String> chunks) {
    return stream(TEXT, chunks);
  }

  /**
   * Text that is made while it is being sent, status 200. Each element leaves at once as a chunk of
   * its own. The worker takes the elements one after the other, no faster than the client reads.
   *
   * @param contentType the media type (RFC 9110 section 8.3)
   * @param chunks the parts of the body, sent as UTF-8; empty ones are left out
   * @return the response
   */
  public static Response stream(String contentType, Stream<String> chunks) {
    return of(contentType, new StreamBody(Objects.requireNonNull(chunks, "chunks")));
  }

  /**
   * As {@link #stream(String, Stream)}, from an iterator.
   *
   * @param contentType the media type (RFC 9110 section 8.3)
   * @param chunks the parts of the body, sent as UTF-8; closed if it is an {@link AutoCloseable}
   * @return the response
   */
  public static Response stream(String contentType, Iterator<String> chunks) {
    return of(contentType, new IteratorBody(Objects.requireNonNull(chunks, "chunks")));
  }

  /**
   * Bytes that are made while they are being sent; see {@link #stream(String, Stream)}.
   *
   * @param contentType the media type (RFC 9110 section 8.3)
   * @param chunks the parts of the body; empty ones are left out
   * @return the response
   */
  public static Response byteStream(String contentType, Stream<byte[]> chunks) {
    return of(contentType, new StreamBody(Objects.requireNonNull(chunks, "chunks")));
  }

  /**
   * As {@link #byteStream(String, Stream)}, from an iterator.
   *
   * @param contentType the media type (RFC 9110 section 8.3)
   * @param chunks the parts of the body; closed if it is an {@link AutoCloseable}
   * @return the response
   */
  public static Response byteStream(String contentType, Iterator<byte[]> chunks) {
    return of(contentType, new IteratorBody(Objects.requireNonNull(chunks, "chunks")));
  }

  /**
   * What an input stream still holds, status 200. What one read returns, at most 64 KiB, leaves at
   * once as a chunk.
   *
   * @param contentType the media type (RFC 9110 section 8.3)
   * @param body closed by the worker
   * @return the response
   */
  public static Response stream(String contentType, InputStream body) {
    return of(contentType, new InputStreamBody(Objects.requireNonNull(body, "body")));
  }

  /**
   * What a callback writes, status 200.
   *
   * @param contentType the media type (RFC 9110 section 8.3)
   * @param writer called when the response is sent; not called when it has no content
   * @return the response
   */
  public static Response writer(String contentType, BodyWriter writer) {
    return of(contentType, new WriterBody(Objects.requireNonNull(writer, "writer")));
  }

  /**
   * Server-sent events (WHATWG HTML), status 200, not to be cached. Each leaves at once.
   *
   * @param events the events
   * @return the response
   */
  public static Response events(Stream<ServerSentEvent> events) {
    return ofEvents(new StreamBody(Objects.requireNonNull(events, "events")));
  }

  /**
   * As {@link #events(Stream)}, from an iterator.
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
   * A file, status 200, with the media type that the ending of its name says, if that is one of the
   * web's usual ones; else {@code application/octet-stream}. See {@link #file(String, Path)}.
   *
   * @param path the file
   * @return the response
   */
  public static Response file(Path path) {
    return file(FileMediaTypes.of(path), path);
  }

  /**
   * A file, status 200. It is opened when the response is sent and cut at the length that it has
   * then. When it is not there, or is no regular file, the client gets a 404; one that can't be
   * read is a 500. The path is used as it is: one that a client has a say in is to be checked
   * before.
   *
   * <p>To GET and HEAD, a response that still has the status 200 tells {@code ETag}, {@code
   * Last-Modified} and {@code Accept-Ranges}, unless it has these headers already. {@code Range}
   * (RFC 9110 section 14) makes it a 206, of several parts if several are asked for, or a 416 when
   * the file ends before all of them; the conditions of section 13 make it a 304 or a 412. The tag
   * is made of the time of the file's last change, as fine as the file system tells it, and of its
   * length. {@code Accept-Ranges: none} keeps parts from being sent; a response with trailers is
   * always sent as a whole.
   *
   * @param contentType the media type (RFC 9110 section 8.3)
   * @param path the file
   * @return the response
   */
  public static Response file(String contentType, Path path) {
    return of(contentType, new FileBody(Objects.requireNonNull(path, "path")));
  }

  /**
   * A file that the server sends in place of the worker, status 200 (relay protocol, 8.15). Needs
   * {@code sendfile} in the server's {@code http.middleware}; without it the client gets the path
   * in a header, and no body.
   *
   * <p>That middleware has a cost for <em>all</em> responses of the server, whether they send a
   * file or not: each is held back in the server's memory until it ends. An endless stream delivers
   * nothing, a stream arrives in one piece, a large body takes more than its size of that memory,
   * and a 103 comes too late (up to 2025.1) or never, and its links with it (3.0 and later). Where
   * that matters, use {@link #file(String, Path)}, which needs no middleware, and is sent in parts
   * and under conditions, as this one is not.
   *
   * @param contentType the media type (RFC 9110 section 8.3). RoadRunner 3.0 and later send {@code
   *     application/octet-stream} instead, and no header changes that; 2025.1 and earlier send this
   *     type. The worker logs a warning, once, when it is replaced
   * @param path of the file, as the server sees it; one with {@code ..} is refused with a 403, a
   *     missing file is a 404
   * @return the response
   */
  public static Response sendFile(String contentType, String path) {
    return of(contentType, Body.Bytes.OF_SERVER).withHeader("X-Sendfile", path);
  }

  /**
   * As {@link #sendFile(String, String)}, with the media type that {@link #file(Path)} finds.
   *
   * @param path of the file, as the server sees it; a relative one starts at the directory in which
   *     server and worker were started
   * @return the response
   */
  public static Response sendFile(Path path) {
    return sendFile(FileMediaTypes.of(path), path);
  }

  /**
   * As {@link #sendFile(String, String)}.
   *
   * @param contentType the media type (RFC 9110 section 8.3)
   * @param path of the file, as the server sees it; taken as it is, so that one with {@code ..} is
   *     refused
   * @return the response
   */
  public static Response sendFile(String contentType, Path path) {
    return sendFile(contentType, path.toString());
  }

  /**
   * A head without a body. Its {@code Content-Length} is 0, except in the response to HEAD: there
   * it is the length of what a GET would get, and is left out unless it is {@linkplain
   * #withContentLength declared}.
   *
   * @param status 200 to 599
   * @return the response
   */
  public static Response empty(int status) {
    return new Response(checked(status), Headers.EMPTY, Body.Bytes.NONE, List.of());
  }

  /**
   * A redirect (RFC 9110 section 15.4).
   *
   * @param status 301, 302, 303, 307 or 308
   * @param location the target, a URI reference; characters that none can have are percent-encoded
   * @return the response
   * @throws IllegalArgumentException when it is another status
   */
  public static Response redirect(int status, String location) {
    if (status != 301 && status != 302 && status != 303 && status != 307 && status != 308) {
      throw new IllegalArgumentException(
          "the status of a redirect is 301, 302, 303, 307 or 308, not " + status);
    }
    return empty(status).withHeader("Location", PercentEncoding.uriReference(location));
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
   * Closes what the body is read from, for a response that is not sent. The worker closes those
   * that it is given.
   *
   * @throws IOException when that fails
   */
  public void discard() throws IOException {
    if (body instanceof Closeable closeable) {
      closeable.close();
    }
  }

  /**
   * This response with another status.
   *
   * @param status 200 to 599; informational responses are sent by {@link EarlyHintsSender}
   * @return a copy
   * @throws IllegalArgumentException when it is outside that range
   */
  public Response withStatus(int status) {
    return new Response(checked(status), headers, body, trailers);
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
    return new Response(status, headers.with(name, value), body, trailers);
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
    return new Response(status, headers.withAdded(name, value), body, trailers);
  }

  /**
   * This response, which would be another for another value of a header of the request: {@code
   * Vary} names it (RFC 9110 section 12.5.5), and names it once.
   *
   * @param fieldName the field of the request
   * @return a copy, or this response when {@code Vary} says so already
   * @throws IllegalArgumentException when the name has a control character
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
   * This response with more header lines, which were checked when they were made.
   *
   * @param more lines besides those that there are
   * @return a copy, or this response when there are none
   */
  public Response withHeaders(Headers more) {
    return more.size() == 0 ? this : new Response(status, headers.withAll(more), body, trailers);
  }

  /**
   * This response without a header.
   *
   * @param name in any case
   * @return a copy
   */
  public Response withoutHeader(String name) {
    return new Response(status, headers.without(name), body, trailers);
  }

  /**
   * This response with one cookie more to be kept by the client.
   *
   * @param cookie the cookie
   * @return a copy
   * @throws IllegalArgumentException when browsers would refuse it; see {@link
   *     SetCookie#toHeaderValue}
   */
  public Response withCookie(SetCookie cookie) {
    return withAddedHeader("Set-Cookie", cookie.toHeaderValue());
  }

  /**
   * This response with the length of its body declared. The client notices then when the body is
   * cut short, the only way without trailers. A body that turns out longer fails before the byte
   * too much is sent; one that turns out shorter fails at its end.
   *
   * <p>A response to HEAD that is {@linkplain #empty without a body} declares the length of the
   * body that a GET would get (RFC 9110 section 8.6), and a 304 that of a 200; other responses
   * without a body have none, whatever is declared.
   *
   * @param byteCount bytes, 0 or more
   * @return a copy
   * @throws IllegalArgumentException when it is negative, or the body is there already and has
   *     another length
   */
  public Response withContentLength(long byteCount) {
    if (byteCount < 0) {
      throw new IllegalArgumentException("a length is not negative, as " + byteCount + " is");
    }
    Body whole = body instanceof RangedBody ranged ? ranged.whole() : body;
    if (whole instanceof Body.Bytes bytes
        && bytes != Body.Bytes.NONE
        && bytes.bytes().length != byteCount) {
      throw new IllegalArgumentException(
          "the body has " + bytes.bytes().length + " bytes, not " + byteCount);
    }
    return new Response(status, headers.withContentLength(byteCount), body, trailers);
  }

  /**
   * This response with a header that follows its body. See {@link Trailer} for who gets to see it.
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
   * This response, of which clients may ask for parts: where it answers a GET with the status 200,
   * {@code Range} and {@code If-Range} (RFC 9110 section 14) make it a 206 or a 416, and the
   * conditions of section 13 are held against its {@code ETag} and {@code Last-Modified}, so that
   * it may become a 304 or a 412. A {@linkplain #file(Path) file} is sent so without this method,
   * and a file that the server sends never.
   *
   * <p>The length must be known: of a body that is made while it is sent, it is {@linkplain
   * #withContentLength declared}; else the response is sent as if this method had not been called.
   * Such a body is made as a whole, and one part of it is sent; who asks for several gets the
   * whole. An input stream is read to the end of the part.
   *
   * @return a copy, or this response when there is nothing to change
   */
  public Response withRanges() {
    return body instanceof Body.Selectable || body == Body.Bytes.OF_SERVER
        ? this
        : withBody(new RangedBody(body));
  }

  /** The length that the headers declare, in bytes; -1 when they declare none. */
  long declaredLength() {
    Optional<String> declared = headers.first("Content-Length");
    if (declared.isEmpty()) {
      return -1;
    }
    try {
      return Long.parseUnsignedLong(declared.get());
    } catch (NumberFormatException e) {
      throw new IllegalStateException(
          "the Content-Length of a response is a number of bytes, not \"" + declared.get() + "\"",
          e);
    }
  }

  List<Trailer> trailers() {
    return trailers;
  }

  static int checked(int status) {
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
