package dev.rrjava.devserver.host;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Thrown if a worker does not respond to the handshake correctly (relay protocol, section 3). */
final class HandshakeException extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates an exception.
   *
   * @param message what was wrong; a clause about the worker, "it …"
   * @param heard what was received instead, quoted in the message; may be empty
   */
  HandshakeException(String message, String heard) {
    this(message, heard, null);
  }

  HandshakeException(String message, String heard, @Nullable Throwable cause) {
    super(heard.isEmpty() ? message : message + ": \"" + heard.strip() + "\"", cause);
  }
}
