package dev.rrjava.internal.exception;

import java.util.Set;

/**
 * Unwraps exceptions of the JDK that only wrap another one: those of futures, reflection and
 * proxies, and those of code that can't throw an {@link java.io.IOException}. An exception of any
 * other type that has a cause is kept.
 */
public final class Wrapped {
  /**
   * Names of the wrapping types. Subclasses that an application derives from them have a meaning of
   * their own.
   */
  public static final Set<String> NAMES =
      Set.of(
          "java.io.UncheckedIOException",
          "java.lang.reflect.InvocationTargetException",
          "java.lang.reflect.UndeclaredThrowableException",
          "java.util.concurrent.CompletionException",
          "java.util.concurrent.ExecutionException");

  private Wrapped() {}

  /**
   * Returns the exception that another one wraps.
   *
   * @param thrown the exception
   * @return the first cause that wraps no other; the exception itself if it wraps none, or has no
   *     cause
   */
  public static Throwable in(Throwable thrown) {
    Throwable wrapped = thrown;
    while (NAMES.contains(wrapped.getClass().getName())) {
      Throwable cause = wrapped.getCause();
      if (cause == null) {
        return wrapped;
      }
      wrapped = cause;
    }
    return wrapped;
  }
}
