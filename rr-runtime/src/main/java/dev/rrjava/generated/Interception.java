package dev.rrjava.generated;

import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import dev.rrjava.internal.exception.Wrapped;
import java.io.IOException;

/**
 * Unwraps and logs exceptions, and closes responses, around filters and exception handlers; for
 * generated code.
 */
public final class Interception {
  private Interception() {}

  /**
   * Returns the exception that a route has thrown, without those that only wrap it: a handler for
   * an exception also handles a {@link java.util.concurrent.CompletionException} of it.
   *
   * @param thrown what the route threw
   * @return the cause that wraps no other; see {@link Wrapped}
   */
  public static Exception unwrap(Exception thrown) {
    Throwable wrapped = Wrapped.in(thrown);
    if (wrapped instanceof Error error) {
      throw error;
    }
    return wrapped instanceof Exception exception ? exception : thrown;
  }

  /**
   * Logs an exception for which an exception handler has returned a status of 500 or more, as the
   * worker logs exceptions that are not handled.
   *
   * @param request the request
   * @param thrown the exception
   * @param response the response to it
   */
  public static void log(Request request, Throwable thrown, Response response) {
    if (response.status() >= 500) {
      System.getLogger(Interception.class.getName())
          .log(
              System.Logger.Level.ERROR, request + ": responded with " + response.status(), thrown);
    }
  }

  /**
   * Closes the body of a response that is not sent because a filter has failed after it.
   *
   * @param response the response
   * @param thrown what the filter threw; an exception while closing is added to it
   */
  public static void discard(Response response, Throwable thrown) {
    try {
      response.discard();
    } catch (IOException | RuntimeException e) {
      thrown.addSuppressed(e);
    }
  }
}
