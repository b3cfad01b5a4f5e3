package dev.rrjava.internal.exception;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.jspecify.annotations.Nullable;

/**
 * Converts exceptions to text. Their methods can be overridden, and throw anything themselves: such
 * an exception is named by its class.
 */
public final class ExceptionText {
  private ExceptionText() {}

  /**
   * Returns the stack traces of an exception and its causes.
   *
   * @param failure the exception
   * @return what {@link Throwable#printStackTrace()} prints
   */
  public static String stackTrace(Throwable failure) {
    StringWriter text = new StringWriter();
    try {
      failure.printStackTrace(new PrintWriter(text));
      return text.toString();
    } catch (Throwable e) {
      return unprintable(failure, e);
    }
  }

  /**
   * Returns class and message of an exception.
   *
   * @param failure the exception
   * @return the first line of its stack trace
   */
  public static String firstLine(Throwable failure) {
    try {
      return failure.toString().lines().findFirst().orElseGet(() -> failure.getClass().getName());
    } catch (Throwable e) {
      return unprintable(failure, e);
    }
  }

  /**
   * Returns what to print in place of an exception.
   *
   * @param failure the exception
   * @param reason what it has thrown when it was printed
   * @return the names of both classes
   * @throws VirtualMachineError {@code reason}, if it says that the virtual machine is unsafe
   */
  public static String unprintable(Throwable failure, Throwable reason) {
    rethrowFatal(reason);
    return failure.getClass().getName()
        + ", which can't be printed: "
        + reason.getClass().getName();
  }

  /**
   * Returns an error that says that the virtual machine is unsafe, such as an {@link
   * OutOfMemoryError}. A stack overflow is none: the thread has its stack back.
   *
   * @param thrown any exception
   * @return {@code thrown}, or null if it is no such error
   */
  public static @Nullable VirtualMachineError fatal(Throwable thrown) {
    return thrown instanceof VirtualMachineError error && !(error instanceof StackOverflowError)
        ? error
        : null;
  }

  /**
   * Throws an error that is {@link #fatal}. Does nothing for others.
   *
   * @param thrown any exception
   */
  public static void rethrowFatal(Throwable thrown) {
    VirtualMachineError fatal = fatal(thrown);
    if (fatal != null) {
      throw fatal;
    }
  }
}
