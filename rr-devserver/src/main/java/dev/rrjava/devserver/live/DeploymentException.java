package dev.rrjava.devserver.live;

import java.util.List;

/** Thrown if new workers can't handle requests. The message is for the user. */
public final class DeploymentException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String title;

  /**
   * Creates an exception.
   *
   * @param title one sentence
   * @param message the whole report
   * @param cause the cause
   */
  public DeploymentException(String title, String message, Throwable cause) {
    super(message, cause);
    this.title = title;
  }

  Failure failure() {
    return new Failure(title, String.valueOf(getMessage()), List.of());
  }
}
