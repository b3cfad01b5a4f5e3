package dev.rrjava.http;

import java.util.List;

/** Handles requests by routes that it can list. Extend it for a router of your own. */
public abstract class RoutedHandler implements RequestHandler {
  /** Called by subclasses. */
  protected RoutedHandler() {}

  /**
   * Returns the routes, sorted by their templates.
   *
   * @return all of them
   */
  public abstract List<RouteInfo> routes();

  /**
   * Returns the route with a number. Called when somebody asks for {@link Request#route}.
   *
   * @param number the number that was passed to {@link #setRoute}
   * @return by default, the route at this index of {@link #routes}
   */
  protected RouteInfo route(int number) {
    return routes().get(number);
  }

  /**
   * Sets the route of a request, and of all its copies. To be called before filters and the handler
   * are.
   *
   * @param request the request
   * @param number the number of its route
   */
  protected final void setRoute(Request request, int number) {
    request.setRoute(this, number);
  }
}
