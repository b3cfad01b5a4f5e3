package dev.rrjava.generated;

import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import dev.rrjava.http.RouteInfo;
import org.jspecify.annotations.Nullable;

/** Checks the results of methods of the application. */
public final class Returned {
  private Returned() {}

  /**
   * Returns the response for a string.
   *
   * @param result the result of the routed method
   * @param request the request, for the message if the result is null
   * @return the response, with status 200
   * @throws NullPointerException if the result is null
   */
  public static Response text(@Nullable String result, Request request) {
    return Response.text(notNull(result, request));
  }

  /**
   * Returns the result of the routed method, which must not be null.
   *
   * @param result the result
   * @param request the request, for the message if the result is null
   * @param <T> its type
   * @return the result
   * @throws NullPointerException if it is null
   */
  public static <T> T notNull(@Nullable T result, Request request) {
    if (result == null) {
      throw new NullPointerException(
          request.route().map(RouteInfo::handlerName).orElse("the handler") + " returned null");
    }
    return result;
  }

  /**
   * Returns the result of a filter or an exception handler, which must not be null.
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
