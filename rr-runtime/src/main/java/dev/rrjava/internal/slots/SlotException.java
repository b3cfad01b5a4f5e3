package dev.rrjava.internal.slots;

import org.jspecify.annotations.Nullable;

/** Thrown if the slots of this JVM can't be served; the message says why and what to do. */
public final class SlotException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SlotException(String message) {
    this(message, null);
  }

  SlotException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
