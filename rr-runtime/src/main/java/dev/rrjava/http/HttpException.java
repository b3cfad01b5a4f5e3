package dev.rrjava.http;

import org.jspecify.annotations.Nullable;

/**
 * A failure that carries the status the client is to see. Its message is the body of the response,
 * so that it must be fit for the client; the cause is not shown.
 *
 * <pre>{@code
 * throw new HttpException(404, "there is no task " + id);
 * }</pre>
 */
public class HttpException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final String CONTENT_TYPE = "Content-Type";

  /** 400 to 599. */
  private final int status;

  /** Lost when the exception is serialized. */
  private transient @Nullable Headers headers;

  /**
   * A failure without a cause.
   *
   * @param status 400 to 599
   * @param message for the client, as plain text
   */
  public HttpException(int status, String message) {
    this(status, message, null);
  }

  /**
   * A failure with a cause.
   *
   * @param status 400 to 599
   * @param message for the client, as plain text
   * @param cause for the log
   */
  public HttpException(int status, String message, @Nullable Throwable cause) {
    super(message, cause);
    if (status < 400 || status > 599) {
      throw new IllegalArgumentException(
          "the status of a failure is 400 to 599, not " + status, cause);
    }
    this.status = status;
  }

  /**
   * Adds a header to the response, such as {@code WWW-Authenticate} of a 401 or {@code Retry-After}
   * of a 503.
   *
   * @param name the name of the field
   * @param value its only value
   * @return this failure
   * @throws IllegalArgumentException when the name is no token or the value has a control character
   */
  public final HttpException withHeader(String name, String value) {
    headers = headers().with(name, value);
    return this;
  }

  /**
   * The status for the client.
   *
   * @return 400 to 599
   */
  public final int status() {
    return status;
  }

  /**
   * The headers that the response gets besides those of its body.
   *
   * @return none unless they were added
   */
  public final Headers headers() {
    Headers own = headers;
    return own == null ? Headers.EMPTY : own;
  }

  /**
   * What the client is told.
   *
   * @return status and message, unless a subclass knows more
   */
  public Problem problem() {
    String message = getMessage();
    return message == null ? Problem.of(status) : Problem.of(status, message);
  }

  /**
   * The response for a client.
   *
   * @param request whose {@code Accept} counts
   * @return the problem, with the headers of this failure
   */
  public final Response toResponse(Request request) {
    Response response = problem().toResponse(request);
    boolean hasType = headers().first(CONTENT_TYPE).isPresent();
    return (hasType ? response.withoutHeader(CONTENT_TYPE) : response).withHeaders(headers());
  }
}
