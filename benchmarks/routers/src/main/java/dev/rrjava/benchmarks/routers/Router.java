package dev.rrjava.benchmarks.routers;

import dev.rrjava.benchmarks.Found;
import dev.rrjava.http.Request;

/**
 * A router with all routes of an application. It finds the handler for a method and a path, and
 * passes the path variables by their names, which {@link Found#LAST} records.
 */
interface Router {
  /**
   * Finds the handler of a request.
   *
   * @param request method and path; the path is a new string each time, as on a server
   * @return any value, so that the JIT compiler does not remove the work
   */
  Object find(Request request) throws Exception;
}
