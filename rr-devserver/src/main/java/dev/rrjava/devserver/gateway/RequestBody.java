package dev.rrjava.devserver.gateway;

import dev.rrjava.devserver.form.ParsedForm;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request as a worker receives it.
 *
 * @param bytes the bytes as sent, or the JSON tree of a form
 * @param form the form of the tree; null if the body is as it was sent
 */
record RequestBody(byte[] bytes, @Nullable ParsedForm form) implements AutoCloseable {
  private static final byte[] NO_BYTES = {};

  /** Returns the body as it was sent. */
  static RequestBody raw(byte[] bytes) {
    return new RequestBody(bytes, null);
  }

  static RequestBody of(ParsedForm form) {
    return new RequestBody(form.fieldTree(), form);
  }

  boolean isParsed() {
    return form != null;
  }

  /** Returns the JSON tree of uploaded files; empty if the body is not multipart. */
  byte[] uploads() {
    return form == null ? NO_BYTES : form.uploads();
  }

  @Override
  public void close() {
    if (form != null) {
      form.close();
    }
  }
}
