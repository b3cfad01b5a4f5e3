package dev.rrjava.devserver.http;

/** Thrown if a client does not send HTTP, or not in a way that RoadRunner accepts. */
final class RefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int status;

  /**
   * Creates an exception.
   *
   * @param status the status of the response
   * @param text its body
   */
  RefusedException(int status, String text) {
    super(text);
    this.status = status;
  }

  static RefusedException badRequest() {
    return new RefusedException(400, "400 Bad Request");
  }

  static RefusedException badRequest(String reason) {
    return new RefusedException(400, "400 Bad Request: " + reason);
  }

  int status() {
    return status;
  }

  String text() {
    return String.valueOf(getMessage());
  }
}
