package dev.rrjava.devserver.form;

/** A form that can't be read. The message is RoadRunner's, and goes to the client. */
public final class FormException extends Exception {
  private static final long serialVersionUID = 1L;

  FormException(String message) {
    super(message);
  }
}
