package dev.rrjava.http;

import org.jspecify.annotations.Nullable;

/**
 * Thrown to send a response with an error status. Its message is the body of the response, so it
 * must be suitable for the client; the cause is not sent.
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
   * Creates an exception without a cause.
   *
   * @param status 400 to 599
   * @param message the message for the client, as plain text
   */
  public HttpException(int status, String message) {
    this(status, message, Headers.EMPTY, null);
  }

  /**
   * Creates an exception with a cause.
   *
   * @param status 400 to 599
   * @param message the message for the client, as plain text
   * @param cause the cause, for the log
   */
  public HttpException(int status, String message, @Nullable Throwable cause) {
    this(status, message, Headers.EMPTY, cause);
  }

  /**
   * Creates an exception with headers, such as {@code WWW-Authenticate} for a 401 or {@code
   * Retry-After} for a 503.
   *
   * @param status 400 to 599
   * @param message the message for the client, as plain text
   * @param headers the headers to add to the response
   */
  public HttpException(int status, String message, Headers headers) {
    this(status, message, headers, null);
  }

  /**
   * Creates an exception with headers and a cause.
   *
   * @param status 400 to 599
   * @param message the message for the client, as plain text
   * @param headers the headers to add to the response
   * @param cause the cause, for the log
   */
  public HttpException(int status, String message, Headers headers, @Nullable Throwable cause) {
    super(message, cause);
    if (status < 400 || status > 599) {
      throw new IllegalArgumentException(
          "the status of an error must be 400 to 599 but was " + status, cause);
    }
    this.status = status;
    this.headers = headers;
  }

  /**
   * Returns the status of the response.
   *
   * @return 400 to 599
   */
  public final int status() {
    return status;
  }

  /**
   * Returns the headers of the response, in addition to those of its body.
   *
   * @return none unless they were added
   */
  public final Headers headers() {
    Headers own = headers;
    return own == null ? Headers.EMPTY : own;
  }

  /**
   * Returns the problem that is sent to the client.
   *
   * @return status and message, unless a subclass adds more
   */
  public Problem problem() {
    String message = getMessage();
    return message == null ? Problem.of(status) : Problem.of(status, message);
  }

  /**
   * Returns the response for a client.
   *
   * @param request the request, whose {@code Accept} is used
   * @return the problem, with the headers of this failure
   */
  public final Response toResponse(Request request) {
    Response response = problem().toResponse(request);
    boolean hasType = headers().first(CONTENT_TYPE).isPresent();
    return (hasType ? response.withoutHeader(CONTENT_TYPE) : response).withHeaders(headers());
  }
}
