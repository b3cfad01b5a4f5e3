package dev.rrjava.http;

import dev.rrjava.internal.listing.CreatedHandlers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Handles requests by routes that it can list. Extend it for a router of your own. */
public abstract class RoutedHandler implements RequestHandler {
  private static final CreatedHandlers<RoutedHandler> CREATED = new CreatedHandlers<>();

  /** Called by subclasses. */
  @SuppressWarnings("this-escape") // only kept
  protected RoutedHandler() {
    CREATED.add(this);
  }

  /**
   * Returns the routes of a handler. If it does not list them, because it is a lambda that calls a
   * router, for example, those of all routers that were created in this process.
   */
  static List<RouteInfo> routesBehind(RequestHandler handler) {
    if (handler instanceof RoutedHandler routed) {
      return routed.routes();
    }
    List<RouteInfo> routes = new ArrayList<>(CREATED.elements(RoutedHandler::routes));
    routes.sort(Comparator.comparing(RouteInfo::template));
    return routes;
  }

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
