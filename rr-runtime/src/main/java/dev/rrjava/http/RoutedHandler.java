package dev.rrjava.http;

import java.util.List;
import java.util.function.Supplier;

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
   * Sets what {@link Request#route} returns for a request and all its copies. To be called before
   * filters and the handler are.
   *
   * @param request the request
   * @param route returns its route; called when somebody asks for it
   */
  protected static void setRoute(Request request, Supplier<RouteInfo> route) {
    request.setRoute(route);
  }
}
