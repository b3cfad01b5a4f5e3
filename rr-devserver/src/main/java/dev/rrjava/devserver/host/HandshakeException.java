package dev.rrjava.devserver.host;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A worker did not say hello the way it has to (relay protocol, section 3). */
final class HandshakeException extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * A failed handshake.
   *
   * @param message what was wrong; a clause about the worker, "it …"
   * @param heard what came instead, quoted in the message; may be empty
   */
  HandshakeException(String message, String heard) {
    this(message, heard, null);
  }

  HandshakeException(String message, String heard, @Nullable Throwable cause) {
    super(heard.isEmpty() ? message : message + ": \"" + heard.strip() + "\"", cause);
  }
}
