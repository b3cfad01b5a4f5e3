package dev.rrjava.routing;

import dev.rrjava.generated.RoutePath;
import dev.rrjava.http.PathSegments;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import dev.rrjava.http.RouteInfo;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Searches for the route of a request, and supplies it to the request. */
final class Search extends RoutePath implements Supplier<RouteInfo> {
  private @Nullable GeneratedRouter router;
  private int route;

  Search(Request request, PathSegments segments) {
    super(request, segments);
  }

  void found(GeneratedRouter itsRouter, int itsNumber) {
    this.router = itsRouter;
    this.route = itsNumber;
  }

  /** Returns the value of {@code Allow}; empty if no template matches. */
  String allowedMethods() {
    return allowed();
  }

  /** Calls the route. */
  Response call(Request request) throws Exception {
    Response response = router().call(route, request, this);
    return variesByAccept() ? response.withVary("Accept") : response;
  }

  @Override
  public RouteInfo get() {
    return router().route(route);
  }

  private GeneratedRouter router() {
    return Objects.requireNonNull(router, "no route was found");
  }
}
