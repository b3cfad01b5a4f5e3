package dev.rrjava.internal.exception;

import java.util.Set;

/**
 * Exceptions of the JDK that only stand for another one: those of futures, of reflection, of
 * proxies, and of what can't throw an {@link java.io.IOException}. An exception that has a cause
 * for any other reason is what its own type says, and not what the cause is.
 */
public final class Wrapped {
  /** Their names. What an application derives from them has a meaning of its own. */
  public static final Set<String> NAMES =
      Set.of(
          "java.io.UncheckedIOException",
          "java.lang.reflect.InvocationTargetException",
          "java.lang.reflect.UndeclaredThrowableException",
          "java.util.concurrent.CompletionException",
          "java.util.concurrent.ExecutionException");

  private Wrapped() {}

  /**
   * What an exception stands for.
   *
   * @param thrown the exception
   * @return the first cause that stands for no other; the exception itself if it is one, or has no
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
