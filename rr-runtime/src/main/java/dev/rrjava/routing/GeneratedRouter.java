package dev.rrjava.routing;

import dev.rrjava.generated.RouteList;
import dev.rrjava.generated.RoutePath;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import dev.rrjava.http.RouteInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The base class of the generated {@code Routes}: first the route is found, then it is called.
 *
 * <p>A route is a number: that of its adapter times {@value #ADAPTER}, plus its own in the adapter.
 * So {@code 2_0013} is the route 13 of the adapter 2.
 */
public abstract class GeneratedRouter extends Router {
  /** The distance between the numbers of adapters. */
  private static final int ADAPTER = 10_000;

  /** Created when it is first read. Two threads may both do so. */
  private volatile @Nullable RouteList described;

  /** Called by generated classes. */
  protected GeneratedRouter() {}

  /**
   * Finds the route for a path and a method.
   *
   * @param path the path; a template that matches, but has no route for the method, notes its
   *     methods there
   * @return the number of the route, or -1 if there is none
   */
  protected abstract int match(RoutePath path);

  /**
   * Calls a route, with the filters and exception handlers that apply to it.
   *
   * @param adapter the number of the adapter
   * @param route the number of the route in the adapter
   * @param request the request
   * @param path the path that was matched
   * @return the response
   * @throws Exception what a filter or the handler throws
   */
  protected abstract Response call(int adapter, int route, Request request, RoutePath path)
      throws Exception;

  /**
   * Describes all routes, in the order of their numbers.
   *
   * @param routes an empty list
   */
  protected abstract void describe(RouteList routes);

  @Override
  final @Nullable GeneratedRouter find(Search search) {
    int route = match(search);
    search.found(route);
    return route < 0 ? null : this;
  }

  /** Calls the route that was found. */
  final Response call(Search search, Request request) throws Exception {
    int route = search.route();
    setRoute(request, route);
    return search.withVary(call(route / ADAPTER, route % ADAPTER, request, search));
  }

  @Override
  protected final RouteInfo route(int route) {
    return described().route(route / ADAPTER, route % ADAPTER);
  }

  @Override
  public final List<RouteInfo> routes() {
    return described().sorted();
  }

  private RouteList described() {
    RouteList known = described;
    if (known == null) {
      known = new RouteList();
      describe(known);
      described = known;
    }
    return known;
  }
}
