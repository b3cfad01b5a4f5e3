package dev.rrjava.devserver.http;

/** A request that the server answers itself: no worker sees it. */
final class RefusedRequestException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int status;

  /**
   * A refusal.
   *
   * @param status of the response
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
