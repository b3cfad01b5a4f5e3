package dev.rrjava.generated;

import org.jspecify.annotations.Nullable;

/** Checks what methods of the application return. */
public final class Returned {
  private Returned() {}

  /**
   * Returns a result that must not be null.
   *
   * @param result the result
   * @param method the method that returned it, for the message
   * @param <T> its type
   * @return the result
   * @throws NullPointerException if it is null
   */
  public static <T> T notNull(@Nullable T result, String method) {
    if (result == null) {
      throw new NullPointerException(method + " returned null");
    }
    return result;
  }
}
