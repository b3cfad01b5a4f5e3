package dev.rrjava.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A value that becomes the body of a response, with a status and headers that depend on the
 * request. Returned by routed methods for which {@code @Status} and {@code @ResponseHeader}, which
 * are the same for each request, are not enough. The value is sent like a result of its own type:
 * an object by a codec, a string as text. Immutable; {@code with…} returns a changed copy.
 *
 * <pre>{@code
 * @Post("/tasks")
 * @Status({201, 409})
 * ResponseEntity<Task> add(@Body Task task) {
 *   return tasks.add(task)
 *       ? ResponseEntity.created(URI.create("/tasks/" + task.id())).body(task)
 *       : ResponseEntity.status(409).build();
 * }
 * }</pre>
 *
 * @param <T> the type of the value; {@link Void} for a response that never has a body
 */
public final class ResponseEntity<T> {
  /** Fields with several lines, so that one line does not replace another. */
  private static final Set<String> ADDED = Set.of("link", "set-cookie", "vary");

  /** RFC 9110 sections 15.3.5, 15.3.6 and 15.4.5. */
  private static final Set<Integer> WITHOUT_CONTENT = Set.of(204, 205, 304);

  private static final int DECLARED = 0;

  private final int status;
  private final Headers headers;
  private final @Nullable ResourceState state;
  private final @Nullable T body;

  /**
   * The status and headers of a response, before it has a body. Immutable; {@code with…} returns a
   * changed copy.
   */
  public static final class Head {
    private final int status;
    private final Headers headers;

    private Head(int status, Headers headers) {
      this.status = status;
      this.headers = headers;
    }

    /**
     * Returns a copy of this head with a header replaced, or added.
     *
     * @param name the name of the field
     * @param value its new value
     * @return a copy
     * @throws IllegalArgumentException if the name is not a token or the value has a control
     *     character
     */
    public Head withHeader(String name, String value) {
      return new Head(status, headers.with(name, value));
    }

    /**
     * Returns a copy of this head with an additional header line.
     *
     * @param name the name of the field
     * @param value an additional value of the field
     * @return a copy
     * @throws IllegalArgumentException if the name is not a token or the value has a control
     *     character
     */
    public Head withAddedHeader(String name, String value) {
      return new Head(status, headers.withAdded(name, value));
    }

    /**
     * Returns a copy of this head with an additional cookie for the client.
     *
     * @param cookie the cookie
     * @return a copy
     * @throws IllegalArgumentException if browsers would reject it; see {@link
     *     SetCookie#toHeaderValue}
     */
    public Head withCookie(SetCookie cookie) {
      return withAddedHeader("Set-Cookie", cookie.toHeaderValue());
    }

    /**
     * Returns a response with this head and a body.
     *
     * @param body the value; null for an empty body
     * @param <T> its type
     * @return the response
     */
    public <T> ResponseEntity<T> body(@Nullable T body) {
      return new ResponseEntity<>(status, headers, null, body);
    }

    /**
     * Returns a response with this head and an empty body.
     *
     * @param <T> the type of the body that it could have
     * @return the response
     */
    public <T> ResponseEntity<T> build() {
      return body(null);
    }

    @Override
    public String toString() {
      return status + " " + headers;
    }
  }

  private ResponseEntity(
      int status, Headers headers, @Nullable ResourceState state, @Nullable T body) {
    this.status = status;
    this.headers = headers;
    this.state = state;
    this.body = body;
  }

  /**
   * Returns a response with the status that {@code @Status} declares, or 200.
   *
   * @param body the value
   * @param <T> its type
   * @return the response
   */
  public static <T> ResponseEntity<T> of(T body) {
    return new ResponseEntity<>(
        DECLARED, Headers.EMPTY, null, Objects.requireNonNull(body, "body"));
  }

  /**
   * Returns a response with the status that {@code @Status} declares, or 200; 404 with an empty
   * body if there is no value.
   *
   * @param body the value, if there is one
   * @param <T> its type
   * @return the response
   */
  public static <T> ResponseEntity<T> of(Optional<T> body) {
    return body.map(value -> ResponseEntity.<T>of(value)).orElseGet(() -> notFound().build());
  }

  /**
   * Returns a response with status 200.
   *
   * @param body the value; null for an empty body
   * @param <T> its type
   * @return the response
   */
  public static <T> ResponseEntity<T> ok(@Nullable T body) {
    return status(200).body(body);
  }

  /**
   * Returns the head of a response with status 200.
   *
   * @return the head
   */
  public static Head ok() {
    return status(200);
  }

  /**
   * Returns the head of a response with status 201 (RFC 9110 section 15.3.2).
   *
   * @param location the URI of the created resource; relative to the URI of the request
   * @return the head, with {@code Location}
   */
  public static Head created(URI location) {
    return status(201).withHeader("Location", location.toASCIIString());
  }

  /**
   * Returns the head of a response with status 202: the request will be carried out later.
   *
   * @return the head
   */
  public static Head accepted() {
    return status(202);
  }

  /**
   * Returns the head of a response with status 204, which has no body.
   *
   * @return the head
   */
  public static Head noContent() {
    return status(204);
  }

  /**
   * Returns the head of a response with status 404.
   *
   * @return the head
   */
  public static Head notFound() {
    return status(404);
  }

  /**
   * Returns the head of a response with any status.
   *
   * @param status 200 to 599; the body of a 204, 205 or 304 is not sent
   * @return the head
   * @throws IllegalArgumentException if it is outside that range
   */
  public static Head status(int status) {
    return new Head(Response.checked(status), Headers.EMPTY);
  }

  /**
   * Returns the status.
   *
   * @return 200 to 599; empty if it is the one that {@code @Status} declares
   */
  public OptionalInt status() {
    return status == DECLARED ? OptionalInt.empty() : OptionalInt.of(status);
  }

  /**
   * Returns the headers that were set, without those that the body adds.
   *
   * @return the headers
   */
  public Headers headers() {
    return headers;
  }

  /**
   * Returns the value.
   *
   * @return null for an empty body
   */
  public @Nullable T body() {
    return body;
  }

  /**
   * Returns a copy of this response with another status.
   *
   * @param status 200 to 599
   * @return a copy
   * @throws IllegalArgumentException if it is outside that range
   */
  public ResponseEntity<T> withStatus(int status) {
    return new ResponseEntity<>(Response.checked(status), headers, state, body);
  }

  /**
   * Returns a copy of this response with a header replaced, or added. It takes precedence over a
   * header with the same name that the method declares, and over the {@code Content-Type} of the
   * body.
   *
   * @param name the name of the field
   * @param value its new value
   * @return a copy
   * @throws IllegalArgumentException if the name is not a token or the value has a control
   *     character
   */
  public ResponseEntity<T> withHeader(String name, String value) {
    return new ResponseEntity<>(status, headers.with(name, value), state, body);
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
  public ResponseEntity<T> withAddedHeader(String name, String value) {
    return new ResponseEntity<>(status, headers.withAdded(name, value), state, body);
  }

  /**
   * Returns a copy of this response with an additional cookie for the client.
   *
   * @param cookie the cookie
   * @return a copy
   * @throws IllegalArgumentException if browsers would reject it; see {@link
   *     SetCookie#toHeaderValue}
   */
  public ResponseEntity<T> withCookie(SetCookie cookie) {
    return withAddedHeader("Set-Cookie", cookie.toHeaderValue());
  }

  /**
   * Returns a copy of this response with {@code ETag} and {@code Last-Modified} of the value. If a
   * precondition of a {@code GET} or {@code HEAD} fails (RFC 9110 section 13), the response is 304
   * or 412 instead of a 200. A method that changes something calls {@link
   * ResourceState#evaluatePreconditions} before it does.
   *
   * @param state the state of the value
   * @return a copy
   */
  public ResponseEntity<T> withState(ResourceState state) {
    return new ResponseEntity<>(status, headers, state, body);
  }

  /**
   * Returns the response for a client. Generated code creates {@code content} from the value and
   * calls this method.
   *
   * @param content the response that the value alone would be, with what the method declares;
   *     closed if another response is sent instead
   * @param request the request, whose preconditions are evaluated
   * @return that response with the status and the headers of this one
   */
  public Response toResponse(Response content, Request request) {
    Response response = status == DECLARED ? content : content.withStatus(status);
    if (WITHOUT_CONTENT.contains(response.status())) {
      response = response.withoutHeader("Content-Type");
    }
    if (state != null) {
      Optional<Response> other = otherThan(response, state, request);
      if (other.isPresent()) {
        discard(content);
        return other.get().status() == 304 ? withHeaders(other.get()) : other.get();
      }
      response = state.addTo(response);
    }
    return withHeaders(response);
  }

  private static Optional<Response> otherThan(
      Response response, ResourceState state, Request request) {
    boolean isRead = request.method().equals("GET") || request.method().equals("HEAD");
    return isRead && response.status() == 200
        ? state.evaluatePreconditions(request)
        : Optional.empty();
  }

  private Response withHeaders(Response response) {
    Response others = response;
    for (int line = 0; line < headers.size(); line++) {
      String name = headers.name(line);
      if (!ADDED.contains(name.toLowerCase(Locale.ROOT))) {
        others = others.withoutHeader(name);
      }
    }
    return others.withHeaders(headers);
  }

  private static void discard(Response response) {
    try {
      response.discard();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the status and the names of the headers: values may be secrets. */
  @Override
  public String toString() {
    return (status == DECLARED ? "declared status" : status) + " " + headers;
  }
}
