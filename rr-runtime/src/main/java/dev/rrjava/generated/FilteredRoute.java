package dev.rrjava.generated;

import dev.rrjava.http.Request;
import dev.rrjava.http.Response;

/** A route that was found, for generated code to go around with filters. */
@FunctionalInterface
public interface FilteredRoute {

  /**
   * Calls the route.
   *
   * @param request as the filters before it leave it
   * @return the response
   * @throws Exception what the route throws
   */
  Response answer(Request request) throws Exception;
}
