package dev.rrjava.http;

import java.util.List;

/** Handles requests by routes that it can list. */
public interface RoutedHandler extends RequestHandler {

  /**
   * Returns the routes, sorted by their templates.
   *
   * @return all of them
   */
  List<RouteInfo> routes();
}
