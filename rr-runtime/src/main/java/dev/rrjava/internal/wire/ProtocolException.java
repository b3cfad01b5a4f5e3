package dev.rrjava.internal.wire;

import java.io.IOException;

/**
 * Thrown if the other side of a relay sent something that violates the protocol. The relay can't be
 * used any further: where the next frame starts is not known.
 */
public final class ProtocolException extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates an exception.
   *
   * @param message the rule, what was expected and what was received
   */
  public ProtocolException(String message) {
    super(message);
  }
}
