package dev.rrjava.runtime.routing;

import dev.rrjava.runtime.http.Request;
import dev.rrjava.runtime.http.Response;
import java.io.IOException;

/** What generated code does around a route, besides calling the methods that are declared. */
public final class AroundRoute {
  private AroundRoute() {}

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
