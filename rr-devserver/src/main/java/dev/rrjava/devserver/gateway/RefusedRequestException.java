package dev.rrjava.devserver.gateway;

/** Thrown if the server responds to a request itself; no worker receives it. */
final class RefusedRequestException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int status;

  /**
   * Creates an exception.
   *
   * @param status the status of the response
   * @param text its body
   */
  RefusedRequestException(int status, String text) {
    super(text);
    this.status = status;
  }

  int status() {
    return status;
  }

  String text() {
    return String.valueOf(getMessage());
  }
}
