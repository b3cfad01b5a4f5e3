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
   * Returns the response to a request that no route matches. For the development server it has the
   * routes in addition, which are shown with it.
   *
   * @param request the request
   * @param response a 404 or 405 whose body is complete
   * @return the response to return
   */
  protected final Response unmatched(Request request, Response response) {
    return request.developmentMark() == null
        ? response
        : DevelopmentReport.unmatched(response, this);
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
