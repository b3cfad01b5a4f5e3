package dev.rrjava.benchmarks.routers;

import dev.rrjava.benchmarks.Found;
import dev.rrjava.http.Request;

/**
 * A router with all routes of an application. It finds the handler for method and path, and hands
 * the variables of the path to it by their names, which {@link Found#LAST} notes.
 */
interface Router {
  /**
   * Finds the handler of a request.
   *
   * @param request method and path; the path is a new text each time, as it is on a server
   * @return anything, so that nothing is done in vain
   */
  Object find(Request request) throws Exception;
}
