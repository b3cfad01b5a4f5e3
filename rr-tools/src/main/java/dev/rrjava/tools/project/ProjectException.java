package dev.rrjava.tools.project;

import java.io.Serial;

/** Thrown if a project can't be created; the message says what to do. */
public final class ProjectException extends Exception {
  @Serial private static final long serialVersionUID = 1;

  ProjectException(String message) {
    super(message);
  }

  ProjectException(String message, Throwable cause) {
    super(message, cause);
  }
}
