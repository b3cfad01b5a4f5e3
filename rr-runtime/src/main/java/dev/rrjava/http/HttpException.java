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
  private final transient @Nullable Headers headers;

  /**
   * An error without a cause.
   *
   * @param status 400 to 599
   * @param message for the client, as plain text
   */
  public HttpException(int status, String message) {
    this(status, message, Headers.EMPTY, null);
  }

  /**
   * An error with a cause.
   *
   * @param status 400 to 599
   * @param message for the client, as plain text
   * @param cause for the log
   */
  public HttpException(int status, String message, @Nullable Throwable cause) {
    this(status, message, Headers.EMPTY, cause);
  }

  /**
   * An error with headers, such as {@code WWW-Authenticate} of a 401 or {@code Retry-After} of a
   * 503.
   *
   * @param status 400 to 599
   * @param message for the client, as plain text
   * @param headers added to the response
   */
  public HttpException(int status, String message, Headers headers) {
    this(status, message, headers, null);
  }

  /**
   * An error with headers and a cause.
   *
   * @param status 400 to 599
   * @param message for the client, as plain text
   * @param headers added to the response
   * @param cause for the log
   */
  public HttpException(int status, String message, Headers headers, @Nullable Throwable cause) {
    super(message, cause);
    if (status < 400 || status > 599) {
      throw new IllegalArgumentException(
          "the status of a failure is 400 to 599, not " + status, cause);
    }
    this.status = status;
    this.headers = headers;
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
   * @return none unless they were given
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
