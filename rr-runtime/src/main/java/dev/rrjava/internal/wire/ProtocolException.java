package dev.rrjava.internal.wire;

import java.io.IOException;

/**
 * The other side of a relay sent something that is not what the protocol asks for. The relay can't
 * be used any further: where the next frame begins is not known.
 */
public final class ProtocolException extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * A violation of the protocol.
   *
   * @param message the rule, what was wanted and what came
   */
  public ProtocolException(String message) {
    super(message);
  }
}
