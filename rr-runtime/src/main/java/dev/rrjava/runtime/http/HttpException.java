package dev.rrjava.runtime.http;

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

  /** 400 to 599. */
  private final int status;

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
   * The status for the client.
   *
   * @return 400 to 599
   */
  public final int status() {
    return status;
  }
}
