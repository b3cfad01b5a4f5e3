package dev.rrjava.generated;

import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import dev.rrjava.internal.exception.Wrapped;
import java.io.IOException;

/** What generated code does around a route, besides calling the methods that are declared. */
public final class AroundRoute {
  private AroundRoute() {}

  /**
   * Calls a route, and throws what its exceptions stand for: a method of the application that is
   * for an exception is also for a {@link java.util.concurrent.CompletionException} of it.
   *
   * @param route the route
   * @param request the request, as filters left it
   * @return the response of the route
   * @throws Exception what the route throws, without the exceptions that only stand for another;
   *     see {@link Wrapped}
   */
  public static Response answer(FilteredRoute route, Request request) throws Exception {
    try {
      return route.answer(request);
    } catch (Exception e) {
      Throwable wrapped = Wrapped.in(e);
      if (wrapped instanceof Exception exception) {
        throw exception;
      }
      if (wrapped instanceof Error error) {
        throw error;
      }
      throw e;
    }
  }

  /**
   * Logs an exception that a method of the application has answered with a failure of the server,
   * as the worker logs one that nobody has: whoever answers it need not.
   *
   * @param request the request
   * @param thrown the exception
   * @param response its answer; one of a status below 500 is no matter for the log
   */
  public static void log(Request request, Throwable thrown, Response response) {
    if (response.status() >= 500) {
      System.getLogger(AroundRoute.class.getName())
          .log(System.Logger.Level.ERROR, request + ": answered with " + response.status(), thrown);
    }
  }

  /**
   * Closes the body of a response that is not sent, since a filter behind it has failed.
   *
   * @param response the response
   * @param thrown what the filter threw; a failure to close joins it
   */
  public static void discard(Response response, Throwable thrown) {
    try {
      response.discard();
    } catch (IOException | RuntimeException e) {
      thrown.addSuppressed(e);
    }
  }
}
